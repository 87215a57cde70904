import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { CodedKind, ReviewRow } from '../rows/coverage-rows.js';

@Entity('review', { comment: 'A person looked at an assertion of the registry.' })
@ForeignKey('entry', ['entry', 'entry_kind'], ['id', 'kind'], {
  name: 'review_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('review_entry_kind', "entry_kind IN ('claim', 'hole', 'cell', 'lineage-step')")
@Check('review_position', 'position >= 1')
@Check('review_outcome', oneOf('outcome', REVIEW_OUTCOMES))
@Check('review_not_blank', String.raw`reviewer ~ '\S' AND note ~ '\S'`)
export class ReviewEntity implements ReviewRow {
  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'review_pkey',
    comment: 'The claim, observed hole, assessment or lineage step',
  })
  readonly entry!: Id;

  @Column('text', { comment: 'Its kind' })
  readonly entry_kind!: CodedKind;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'review_pkey',
    comment: 'Place among the reviews of the entry, oldest first, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'Who' })
  readonly reviewer!: string;

  @Column('date', { comment: 'When' })
  readonly reviewed_on!: CalendarDate;

  @Column('text', { comment: 'What came of it' })
  readonly outcome!: ReviewOutcome;

  @Column('text', { nullable: true, comment: 'Remark' })
  readonly note!: string | null;
}
