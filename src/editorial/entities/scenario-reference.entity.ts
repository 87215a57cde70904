import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ScenarioReferenceRow } from '../rows/slices-rows.js';

@Entity('scenario_reference', { comment: 'A work that the account of a scenario rests on.' })
@ForeignKey('scenario', ['scenario'], ['id'], {
  name: 'scenario_reference_scenario_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('reference', ['reference'], ['id'], {
  name: 'scenario_reference_reference_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('scenario_reference_reference_key', ['scenario', 'reference'], { deferrable: 'INITIALLY DEFERRED' })
@Index('scenario_reference_reference_idx', ['reference'])
@Check('scenario_reference_position', 'position >= 1')
export class ScenarioReferenceEntity implements ScenarioReferenceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_reference_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_reference_pkey',
    comment: 'Place among the works of the scenario, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The work' })
  readonly reference!: Id;
}
