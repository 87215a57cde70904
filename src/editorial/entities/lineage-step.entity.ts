import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { CODING_METHODS, LINEAGE_RELATIONS, type CodingMethod, type LineageRelation } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { LineageStepRow } from '../rows/coverage-rows.js';

@Entity('lineage_step', { comment: 'What changed from one version of a text to the next.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'lineage_step_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['from_intervention'], ['id'], {
  name: 'lineage_step_from_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['to_intervention'], ['id'], {
  name: 'lineage_step_to_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('lineage_step_from_intervention_idx', ['from_intervention'])
@Index('lineage_step_to_intervention_idx', ['to_intervention'])
@Check('lineage_step_entry_kind', "entry_kind = 'lineage-step'")
@Check(
  'lineage_step_id_shape',
  "id = 'lineage-step/' || substr(from_intervention, 14) || '/' || coalesce(substr(to_intervention, 14), 'end')",
)
@Check('lineage_step_two_versions', 'from_intervention <> to_intervention')
@Check('lineage_step_end', "to_intervention IS NOT NULL OR relation = 'rescinded'")
@Check('lineage_step_relation', oneOf('relation', LINEAGE_RELATIONS))
@Check('lineage_step_method', oneOf('method', CODING_METHODS))
@Check('lineage_step_not_blank', String.raw`summary ~ '\S'`)
export class LineageStepEntity implements LineageStepRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'lineage_step_pkey', comment: 'lineage-step/…' })
  readonly id!: Id;

  @Column('text', { default: 'lineage-step', comment: 'Always lineage-step' })
  readonly entry_kind!: 'lineage-step';

  @Column('text', { comment: 'The earlier version' })
  readonly from_intervention!: Id;

  @Column('text', { nullable: true, comment: 'The later version; absent: nothing follows' })
  readonly to_intervention!: Id | null;

  @Column('text', { comment: 'How the later follows the earlier' })
  readonly relation!: LineageRelation;

  @Column('text', { comment: 'What changed, in short' })
  readonly summary!: string;

  @Column('text', { comment: 'Who coded it: a person, a machine, or both' })
  readonly method!: CodingMethod;
}
