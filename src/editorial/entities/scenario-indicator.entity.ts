import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { PartialDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { EVIDENCE, INDICATOR_KINDS, type Evidence, type IndicatorKind } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ScenarioIndicatorRow } from '../rows/slices-rows.js';

@Entity('scenario_indicator', { comment: 'A sign that a scenario is near or far.' })
@ForeignKey('scenario', ['scenario'], ['id'], {
  name: 'scenario_indicator_scenario_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('scenario_indicator_date', 'is_partial_date(date)')
@Check('scenario_indicator_at', "(evidence = 'recalled') = (at IS NULL)")
@Check('scenario_indicator_position', 'position >= 1')
@Check('scenario_indicator_kind', oneOf('kind', INDICATOR_KINDS))
@Check('scenario_indicator_evidence', oneOf('evidence', EVIDENCE))
@Check('scenario_indicator_not_blank', String.raw`text ~ '\S' AND at ~ '\S'`)
export class ScenarioIndicatorEntity implements ScenarioIndicatorRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scenario_indicator_pkey', comment: 'The scenario' })
  readonly scenario!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scenario_indicator_pkey',
    comment: 'Place among the indicators of the scenario, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The sign' })
  readonly text!: string;

  @Column('text', { comment: 'Kind of sign' })
  readonly kind!: IndicatorKind;

  @Column('text', { nullable: true, comment: 'When it was seen, as precisely as it is known' })
  readonly date!: PartialDate | null;

  @Column('text', {
    comment:
      'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check',
  })
  readonly evidence!: Evidence;

  @Column('text', { nullable: true, comment: 'Where it was read; absent for recalled' })
  readonly at!: string | null;
}
