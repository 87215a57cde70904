import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { SCENARIO_DOMAINS, type ScenarioDomain } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ScenarioRow } from '../rows/slices-rows.js';

@Entity('scenario', { comment: 'A way in which things go badly wrong.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'scenario_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('scenario_place_key', ['place'], { deferrable: 'INITIALLY DEFERRED' })
@Check('scenario_entry_kind', "entry_kind = 'scenario'")
@Check('scenario_id_shape', "id = 'scenario/' || slug")
@Check('scenario_place', 'place >= 1')
@Check('scenario_domain', oneOf('domain', SCENARIO_DOMAINS))
@Check('scenario_not_blank', String.raw`title ~ '\S' AND description ~ '\S' AND severity ~ '\S'`)
export class ScenarioEntity implements ScenarioRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_pkey', comment: 'scenario/…' })
  readonly id!: Id;

  @Column('text', { default: 'scenario', comment: 'Always scenario' })
  readonly entry_kind!: 'scenario';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Title' })
  readonly title!: string;

  @Column('text', { comment: 'Group of scenarios' })
  readonly domain!: ScenarioDomain;

  @Column('integer', { comment: 'Place in the list, from 1' })
  readonly place!: number;

  @Column('text', { comment: 'Description' })
  readonly description!: string;

  @Column('text', { array: true, comment: 'Who acts' })
  readonly actors!: readonly string[];

  @Column('text', { comment: 'How bad it would be' })
  readonly severity!: string;
}
