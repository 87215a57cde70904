import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ANATOMY_CRITERIA, type AnatomyCriterion } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { RubricCriterionRow } from '../rows/frame-rows.js';

@Entity('rubric_criterion', { comment: 'How one point of the anatomy of red lines is graded.' })
@Check('rubric_criterion_criterion', oneOf('criterion', ANATOMY_CRITERIA))
@Check('rubric_criterion_position', 'position >= 1')
@Check('rubric_criterion_not_blank', String.raw`holds ~ '\S' AND does_not_hold ~ '\S'`)
export class RubricCriterionEntity implements RubricCriterionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rubric_criterion_pkey', comment: 'What is graded' })
  readonly criterion!: AnatomyCriterion;

  @Column('integer', { comment: 'Place among the criteria, as listed, from 1' })
  readonly position!: number;

  @Column('text', { comment: 'When the point is given' })
  readonly holds!: string;

  @Column('text', { comment: 'When it is not' })
  readonly does_not_hold!: string;
}
