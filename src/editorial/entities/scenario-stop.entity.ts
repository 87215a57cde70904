import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ScenarioStopRow } from '../rows/slices-rows.js';

@Entity('scenario_stop', { comment: 'A layer that could stop a scenario at a stage.' })
@ForeignKey('scenario_stage', ['scenario', 'stage'], ['scenario', 'position'], {
  name: 'scenario_stop_stage_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('layer', ['layer'], ['id'], { name: 'scenario_stop_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('scenario_stop_layer_key', ['scenario', 'stage', 'layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('scenario_stop_layer_idx', ['layer'])
@Check('scenario_stop_position', 'position >= 1')
@Check('scenario_stop_not_blank', String.raw`how ~ '\S'`)
export class ScenarioStopEntity implements ScenarioStopRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_stop_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'scenario_stop_pkey', comment: 'Position of the stage' })
  readonly stage!: number;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_stop_pkey',
    comment: 'Place among the stops of the stage, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The layer' })
  readonly layer!: Id;

  @Column('text', { comment: 'How it could stop it' })
  readonly how!: string;
}
