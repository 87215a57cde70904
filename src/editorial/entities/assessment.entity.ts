import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { CODING_METHODS, type CodingMethod } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { AssessmentRow } from '../rows/coverage-rows.js';

@Entity('assessment', {
  comment:
    'Somebody looked at a cell (scenario at a layer) on a date: what was found, what is missing, or why it cannot apply. Its entries are of the kind cell.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'assessment_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('scenario', ['scenario'], ['id'], { name: 'assessment_scenario_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'assessment_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('assessment_cell_key', ['scenario', 'layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('assessment_layer_idx', ['layer'])
@Check('assessment_entry_kind', "entry_kind = 'cell'")
@Check('assessment_id_shape', "id = 'cell/' || substr(scenario, 10) || '/' || substr(layer, 7)")
@Check('assessment_method', oneOf('method', CODING_METHODS))
@Check('assessment_not_blank', String.raw`finding ~ '\S' AND missing ~ '\S'`)
export class AssessmentEntity implements AssessmentRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'assessment_pkey', comment: 'cell/…' })
  readonly id!: Id;

  @Column('text', { default: 'cell', comment: 'Always cell' })
  readonly entry_kind!: 'cell';

  @Column('text', { comment: 'The scenario' })
  readonly scenario!: Id;

  @Column('text', { comment: 'The layer' })
  readonly layer!: Id;

  @Column('boolean', { comment: 'False: the layer can do nothing against the scenario' })
  readonly applicable!: boolean;

  @Column('date', { comment: 'Day on which somebody looked' })
  readonly date!: CalendarDate;

  @Column('text', { comment: 'What was found, or why it cannot apply' })
  readonly finding!: string;

  @Column('text', { nullable: true, comment: 'What is missing' })
  readonly missing!: string | null;

  @Column('text', { comment: 'Who coded it: a person, a machine, or both' })
  readonly method!: CodingMethod;
}
