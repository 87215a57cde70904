import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { AnatomyCriterion } from '../../catalogue/scales.js';
import type { RubricExampleRow } from '../rows/frame-rows.js';

@Entity('rubric_example', { comment: 'A red line whose grade shows how the rubric is meant.' })
@ForeignKey('rubric_criterion', ['criterion'], ['criterion'], {
  name: 'rubric_example_criterion_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('red_line', ['red_line'], ['id'], {
  name: 'rubric_example_red_line_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('rubric_example_red_line_idx', ['red_line'])
@Check('rubric_example_position', 'position >= 1')
@Check('rubric_example_not_blank', String.raw`because ~ '\S'`)
export class RubricExampleEntity implements RubricExampleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rubric_example_pkey', comment: 'What is graded' })
  readonly criterion!: AnatomyCriterion;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'rubric_example_pkey',
    comment: 'Place among the examples of the criterion, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The red line' })
  readonly red_line!: Id;

  @Column('boolean', { comment: 'Whether the point is given' })
  readonly holds!: boolean;

  @Column('text', { comment: 'Why' })
  readonly because!: string;
}
