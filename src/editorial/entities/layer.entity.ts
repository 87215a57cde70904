import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { LayerRow } from '../rows/slices-rows.js';

@Entity('layer', { comment: 'One slice of the Swiss cheese.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'layer_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('layer_place_key', ['place'], { deferrable: 'INITIALLY DEFERRED' })
@Check('layer_entry_kind', "entry_kind = 'layer'")
@Check('layer_id_shape', "id = 'layer/' || slug")
@Check('layer_place', 'place >= 1')
@Check('layer_not_blank', String.raw`title ~ '\S' AND holds ~ '\S' AND description ~ '\S'`)
export class LayerEntity implements LayerRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'layer_pkey', comment: 'layer/…' })
  readonly id!: Id;

  @Column('text', { default: 'layer', comment: 'Always layer' })
  readonly entry_kind!: 'layer';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Title' })
  readonly title!: string;

  @Column('integer', { comment: 'Place among the slices, 1 is furthest upstream' })
  readonly place!: number;

  @Column('text', { comment: 'What the slice consists of, in one sentence' })
  readonly holds!: string;

  @Column('text', { comment: 'Description' })
  readonly description!: string;

  @Column('text', { array: true, comment: 'Measures that belong to it' })
  readonly measures!: readonly string[];
}
