import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { CauseLayerRow } from '../rows/slices-rows.js';

@Entity('cause_layer', { comment: 'A layer that a common cause opens.' })
@ForeignKey('cause', ['cause'], ['id'], { name: 'cause_layer_cause_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'cause_layer_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('cause_layer_layer_key', ['cause', 'layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('cause_layer_layer_idx', ['layer'])
@Check('cause_layer_position', 'position >= 1')
export class CauseLayerEntity implements CauseLayerRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'cause_layer_pkey', comment: 'The common cause' })
  readonly cause!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'cause_layer_pkey',
    comment: 'Place among the layers of the cause, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The layer' })
  readonly layer!: Id;
}
