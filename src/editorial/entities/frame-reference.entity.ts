import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { FrameReferenceRow } from '../rows/frame-rows.js';

@Entity('frame_reference', { comment: 'A work that the model rests on.' })
@ForeignKey('reference', ['reference'], ['id'], {
  name: 'frame_reference_reference_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('frame_reference_reference_idx', ['reference'])
@Check('frame_reference_position', 'position >= 1')
export class FrameReferenceEntity implements FrameReferenceRow {
  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'frame_reference_pkey',
    comment: 'Place among the works, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The work' })
  readonly reference!: Id;
}
