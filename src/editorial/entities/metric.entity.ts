import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { MetricRow } from '../rows/ground-rows.js';

@Entity('metric', { comment: 'A quantity that criteria can test.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'metric_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('metric_entry_kind', "entry_kind = 'metric'")
@Check('metric_id_shape', "id = 'metric/' || slug")
@Check('metric_not_blank', String.raw`unit ~ '\S' AND means ~ '\S'`)
export class MetricEntity implements MetricRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'metric_pkey', comment: 'metric/…' })
  readonly id!: Id;

  @Column('text', { default: 'metric', comment: 'Always metric' })
  readonly entry_kind!: 'metric';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'The unit in which it is counted, for example FLOP, USD, hours, ratio' })
  readonly unit!: string;

  @Column('text', { nullable: true, comment: 'What is measured' })
  readonly means!: string | null;
}
