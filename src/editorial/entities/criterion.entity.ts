import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { COMPARISON_OPERATORS, type ComparisonOperator } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { CriterionKind, CriterionRow } from '../rows/clauses-rows.js';

@Entity('criterion', { comment: 'One node in the tree of criteria of a definition.' })
@ForeignKey('criterion', ['definition', 'parent_path', 'parent_kind'], ['definition', 'path', 'kind'], {
  name: 'criterion_parent_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('definition', ['definition'], ['id'], {
  name: 'criterion_definition_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('metric', ['metric'], ['id'], { name: 'criterion_metric_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('judgement', ['judgement'], ['id'], { name: 'criterion_judgement_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('criterion_path_kind_key', ['definition', 'path', 'kind'])
@Index('criterion_metric_idx', ['metric'])
@Index('criterion_judgement_idx', ['judgement'])
@Check(
  'criterion_path',
  "CASE WHEN parent_path IS NULL THEN parent_kind IS NULL AND path = '1' AND position = 1 ELSE parent_kind IS NOT NULL AND path = parent_path || '.' || position END",
)
@Check('criterion_position', 'position >= 1')
@Check('criterion_parent_kind', "parent_kind IN ('all-of', 'any-of') OR (parent_kind = 'not' AND position = 1)")
@Check(
  'criterion_comparison',
  "CASE WHEN kind = 'comparison' THEN num_nulls(metric, operator, value, unit) = 0 ELSE num_nonnulls(metric, operator, value, unit, benchmark) = 0 END",
)
@Check(
  'criterion_judgement',
  "CASE WHEN kind = 'judgement' THEN num_nulls(text, decided_by) = 0 ELSE num_nonnulls(text, decided_by, judgement) = 0 END",
)
@Check('criterion_value', "value > '-Infinity' AND value < 'Infinity'")
@Check('criterion_kind', "kind IN ('all-of', 'any-of', 'not', 'comparison', 'judgement')")
@Check('criterion_operator', oneOf('operator', COMPARISON_OPERATORS))
@Check('criterion_not_blank', String.raw`unit ~ '\S' AND benchmark ~ '\S' AND text ~ '\S' AND decided_by ~ '\S'`)
export class CriterionEntity implements CriterionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'criterion_pkey', comment: 'The definition' })
  readonly definition!: Id;

  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'criterion_pkey',
    comment: 'Where it stands in the tree: 1 is the root, 1.2 its second child',
  })
  readonly path!: string;

  @Column('text', { nullable: true, comment: 'The node above' })
  readonly parent_path!: string | null;

  @Column('text', { nullable: true, comment: 'Kind of the node above' })
  readonly parent_kind!: CriterionKind | null;

  @Column('integer', { comment: 'Place among the children of the node above, from 1' })
  readonly position!: number;

  @Column('text', {
    comment: 'all-of, any-of, not; or a leaf: a comparison of a metric with a value, or a judgement by a person',
  })
  readonly kind!: CriterionKind;

  @Column('text', { nullable: true, comment: 'What is compared' })
  readonly metric!: Id | null;

  @Column('text', { nullable: true, comment: 'How it is compared' })
  readonly operator!: ComparisonOperator | null;

  @Column('double precision', { nullable: true, comment: 'With what it is compared, in the unit' })
  readonly value!: number | null;

  @Column('text', { nullable: true, comment: 'Unit of the value; money keeps its currency' })
  readonly unit!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'What is measured; leaves with different benchmarks are different quantities',
  })
  readonly benchmark!: string | null;

  @Column('text', { nullable: true, comment: 'What a person must decide' })
  readonly text!: string | null;

  @Column('text', { nullable: true, comment: 'Who decides' })
  readonly decided_by!: string | null;

  @Column('text', { nullable: true, comment: 'The shared judgement that it is' })
  readonly judgement!: Id | null;
}
