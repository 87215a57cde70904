import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { EVIDENCE, type Evidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { LayerHoleRow } from '../rows/slices-rows.js';

@Entity('layer_hole', { comment: 'A known weakness of a layer in general.' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'layer_hole_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Check('layer_hole_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('layer_hole_position', 'position >= 1')
@Check('layer_hole_evidence', oneOf('evidence', EVIDENCE))
@Check('layer_hole_not_blank', String.raw`hole ~ '\S' AND example ~ '\S' AND at ~ '\S'`)
export class LayerHoleEntity implements LayerHoleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'layer_hole_pkey', comment: 'The layer' })
  readonly layer!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'layer_hole_pkey',
    comment: 'Place among the holes of the layer, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The weakness' })
  readonly hole!: string;

  @Column('text', { nullable: true, comment: 'Where it showed' })
  readonly example!: string | null;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
