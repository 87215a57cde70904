import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { RedLineTriggerRow } from '../rows/clauses-rows.js';

@Entity('red_line_trigger', { comment: 'A definition whose fulfilment crosses a red line.' })
@ForeignKey('red_line', ['red_line'], ['id'], {
  name: 'red_line_trigger_red_line_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('definition', ['definition'], ['id'], {
  name: 'red_line_trigger_definition_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('red_line_trigger_definition_key', ['red_line', 'definition'], { deferrable: 'INITIALLY DEFERRED' })
@Index('red_line_trigger_definition_idx', ['definition'])
@Check('red_line_trigger_position', 'position >= 1')
export class RedLineTriggerEntity implements RedLineTriggerRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'red_line_trigger_pkey', comment: 'The red line' })
  readonly red_line!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'red_line_trigger_pkey',
    comment: 'Place among the triggers of the line, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The definition' })
  readonly definition!: Id;
}
