import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrameRow } from '../rows/frame-rows.js';

@Entity('frame', { comment: 'The texts that explain the model and the grading of red lines: one row.' })
@Check('frame_one_row', 'singleton')
@Check(
  'frame_not_blank',
  String.raw`model_summary ~ '\S' AND rubric_scope ~ '\S' AND rubric_unknown ~ '\S' AND rubric_basis ~ '\S' AND rubric_caution ~ '\S'`,
)
export class FrameEntity implements FrameRow {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'frame_pkey', comment: 'Always true: there is one row' })
  readonly singleton!: boolean;

  @Column('text', { comment: 'The model of layers and holes' })
  readonly model_summary!: string;

  @Column('text', { comment: 'What is graded' })
  readonly rubric_scope!: string;

  @Column('text', { comment: 'When a point counts as unknown' })
  readonly rubric_unknown!: string;

  @Column('text', { comment: 'Where a grade comes from' })
  readonly rubric_basis!: string;

  @Column('text', { comment: 'How grades should not be read' })
  readonly rubric_caution!: string;
}
