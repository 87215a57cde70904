import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { MATCHES, type Match } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ScenarioMappingRow } from '../rows/slices-rows.js';

@Entity('scenario_mapping', { comment: 'A term of another taxonomy for a scenario (SKOS).' })
@ForeignKey('scenario', ['scenario'], ['id'], {
  name: 'scenario_mapping_scenario_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('taxonomy', ['taxonomy'], ['slug'], {
  name: 'scenario_mapping_taxonomy_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Index('scenario_mapping_taxonomy_idx', ['taxonomy'])
@Check('scenario_mapping_position', 'position >= 1')
@Check('scenario_mapping_match', oneOf('match', MATCHES))
@Check('scenario_mapping_not_blank', String.raw`facet ~ '\S' AND term ~ '\S' AND name ~ '\S'`)
export class ScenarioMappingEntity implements ScenarioMappingRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_mapping_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_mapping_pkey',
    comment: 'Place among the mappings of the scenario, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The taxonomy' })
  readonly taxonomy!: string;

  @Column('text', { nullable: true, comment: 'Which of its lists, where it has several' })
  readonly facet!: string | null;

  @Column('text', { comment: 'Its term or code' })
  readonly term!: string;

  @Column('text', { nullable: true, comment: 'What the code stands for' })
  readonly name!: string | null;

  @Column('text', { nullable: true, comment: 'SKOS relation; broadMatch: the other term is broader' })
  readonly match!: Match | null;
}
