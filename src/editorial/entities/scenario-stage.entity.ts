import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ScenarioStageRow } from '../rows/slices-rows.js';

@Entity('scenario_stage', { comment: 'One stage of the pathway of a scenario.' })
@ForeignKey('scenario', ['scenario'], ['id'], {
  name: 'scenario_stage_scenario_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('scenario_stage_position', 'position >= 1')
@Check('scenario_stage_not_blank', String.raw`stage ~ '\S'`)
export class ScenarioStageEntity implements ScenarioStageRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_stage_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_stage_pkey',
    comment: 'Place among the stages of the pathway, from 1',
  })
  readonly position!: number;

  @Column('integer', { comment: 'Number of the stage, as shown' })
  readonly step!: number;

  @Column('text', { comment: 'What happens' })
  readonly stage!: string;
}
