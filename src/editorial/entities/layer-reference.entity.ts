import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { LayerReferenceRow } from '../rows/slices-rows.js';

@Entity('layer_reference', { comment: 'A work that the account of a layer rests on.' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'layer_reference_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('reference', ['reference'], ['id'], {
  name: 'layer_reference_reference_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('layer_reference_reference_key', ['layer', 'reference'], { deferrable: 'INITIALLY DEFERRED' })
@Index('layer_reference_reference_idx', ['reference'])
@Check('layer_reference_position', 'position >= 1')
export class LayerReferenceEntity implements LayerReferenceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'layer_reference_pkey', comment: 'The layer' })
  readonly layer!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'layer_reference_pkey',
    comment: 'Place among the works of the layer, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The work' })
  readonly reference!: Id;
}
