import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ScenarioRelationRow } from '../rows/slices-rows.js';

@Entity('scenario_relation', { comment: 'A scenario that is related to another.' })
@ForeignKey('scenario', ['scenario'], ['id'], {
  name: 'scenario_relation_scenario_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('scenario', ['related'], ['id'], {
  name: 'scenario_relation_related_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('scenario_relation_related_key', ['scenario', 'related'], { deferrable: 'INITIALLY DEFERRED' })
@Index('scenario_relation_related_idx', ['related'])
@Check('scenario_relation_two', 'related <> scenario')
@Check('scenario_relation_position', 'position >= 1')
export class ScenarioRelationEntity implements ScenarioRelationRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_relation_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_relation_pkey',
    comment: 'Place among the related scenarios, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The related scenario' })
  readonly related!: Id;
}
