import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { SharedFailureModeRow } from '../rows/slices-rows.js';

@Entity('shared_failure_mode', { comment: 'A reason why two layers fail together.' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'shared_failure_mode_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('layer', ['with_layer'], ['id'], {
  name: 'shared_failure_mode_with_layer_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('shared_failure_mode_with_layer_key', ['layer', 'with_layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('shared_failure_mode_with_layer_idx', ['with_layer'])
@Check('shared_failure_mode_two_layers', 'with_layer <> layer')
@Check('shared_failure_mode_position', 'position >= 1')
@Check('shared_failure_mode_not_blank', String.raw`common_cause ~ '\S'`)
export class SharedFailureModeEntity implements SharedFailureModeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shared_failure_mode_pkey', comment: 'The layer' })
  readonly layer!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'shared_failure_mode_pkey',
    comment: 'Place among the shared failure modes of the layer, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The layer that fails with it' })
  readonly with_layer!: Id;

  @Column('text', { comment: 'What they share' })
  readonly common_cause!: string;
}
