import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ReferenceRow } from '../rows/interventions-rows.js';

@Entity('reference', {
  comment: 'A work that the account of scenarios or layers rests on: a record of its own, or an intervention.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'reference_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'reference_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('reference_intervention_idx', ['intervention'])
@Check('reference_entry_kind', "entry_kind = 'reference'")
@Check('reference_id_shape', "id LIKE 'reference/%' AND right(id, length(slug) + 1) = '/' || slug")
@Check(
  'reference_record',
  'CASE WHEN intervention IS NULL THEN num_nulls(title, evidence) = 0 ELSE num_nonnulls(title, evidence) = 0 END',
)
@Check('reference_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('reference_evidence', oneOf('evidence', EVIDENCE))
@Check('reference_not_blank', String.raw`title ~ '\S' AND at ~ '\S' AND note ~ '\S'`)
export class ReferenceEntity implements ReferenceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'reference_pkey', comment: 'reference/…' })
  readonly id!: Id;

  @Column('text', { default: 'reference', comment: 'Always reference' })
  readonly entry_kind!: 'reference';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { nullable: true, comment: 'Title' })
  readonly title!: string | null;

  @Column('text', { nullable: true, comment: 'Where it was read' })
  readonly at!: string | null;

  @Column('text', { nullable: true, comment: 'How it was established; absent where an intervention speaks for itself' })
  readonly evidence!: Evidence | null;

  @Column('text', { nullable: true, comment: 'What it was used for' })
  readonly note!: string | null;

  @Column('text', { nullable: true, comment: 'The intervention that it is' })
  readonly intervention!: Id | null;
}
