import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import {
  BASES,
  EVIDENCE,
  RED_LINE_KINDS,
  RED_LINE_RESPONSES,
  type Basis,
  type Evidence,
  type RedLineKind,
  type RedLineResponse,
} from '../../catalogue/scales.js';
import { eachOf, oneOf } from '../check-sql.js';
import type { RedLineRow } from '../rows/clauses-rows.js';

@Entity('red_line', { comment: 'A red line: condition, what must not happen, what must follow.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'red_line_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('source', ['source', 'intervention'], ['id', 'intervention'], {
  name: 'red_line_source_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'red_line_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('red_line_intervention_idx', ['intervention'])
@Index('red_line_source_idx', ['source'])
@Check('red_line_entry_kind', "entry_kind = 'red-line'")
@Check('red_line_id_shape', "id = 'red-line/' || substr(intervention, 14) || '/' || slug")
@Check('red_line_pinpoint', String.raw`pinpoint ~ '\S'`)
@Check('red_line_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('red_line_kind', oneOf('kind', RED_LINE_KINDS))
@Check('red_line_responses', eachOf('responses', RED_LINE_RESPONSES))
@Check('red_line_anatomy_basis', oneOf('anatomy_basis', BASES))
@Check('red_line_evidence', oneOf('evidence', EVIDENCE))
@Check('red_line_not_blank', String.raw`statement ~ '\S' AND at ~ '\S'`)
export class RedLineEntity implements RedLineRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'red_line_pkey', comment: 'red-line/…' })
  readonly id!: Id;

  @Column('text', { default: 'red-line', comment: 'Always red-line' })
  readonly entry_kind!: 'red-line';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'The text that it stands in' })
  readonly intervention!: Id;

  @Column('text', { comment: 'What the line is drawn around' })
  readonly kind!: RedLineKind;

  @Column('text', { comment: 'The line in one sentence, in our own words' })
  readonly statement!: string;

  @Column('text', { comment: 'Section, article or page where it stands' })
  readonly pinpoint!: string;

  @Column('text', { comment: 'The record that the pinpoint points into' })
  readonly source!: Id;

  @Column('text', { array: true, comment: 'What must follow when it is crossed' })
  readonly responses!: readonly RedLineResponse[];

  @Column('date', {
    nullable: true,
    comment: 'First day on which it applies, where that differs from its intervention',
  })
  readonly applies_from!: CalendarDate | null;

  @Column('text', { comment: 'Whether its grades come from the text itself or from the recorded facts' })
  readonly anatomy_basis!: Basis;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
