import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartialDate } from '../../catalogue/dates.js';
import { SUBJECT_KINDS, type Id, type SubjectKind } from '../../catalogue/ids.js';
import { CODING_METHODS, CONFIDENCES, type CodingMethod, type Confidence } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { HoleRow } from '../rows/coverage-rows.js';

@Entity('hole', {
  comment:
    'An observed failure (demonstration, incident, evaluation, dropped commitment) that shows a hole in a layer for a scenario.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'hole_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('entry', ['subject', 'subject_kind'], ['id', 'kind'], {
  name: 'hole_subject_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('scenario', ['scenario'], ['id'], { name: 'hole_scenario_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'hole_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('hole_subject_cell_key', ['subject', 'scenario', 'layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('hole_cell_idx', ['scenario', 'layer'])
@Index('hole_layer_idx', ['layer'])
@Check('hole_entry_kind', "entry_kind = 'hole'")
@Check(
  'hole_id_shape',
  "id = 'hole/' || subject_path(subject) || '/' || substr(scenario, 10) || '/' || substr(layer, 7)",
)
@Check('hole_subject_kind', oneOf('subject_kind', SUBJECT_KINDS))
@Check('hole_confidence', oneOf('confidence', CONFIDENCES))
@Check('hole_method', oneOf('method', CODING_METHODS))
@Check('hole_since', 'is_partial_date(since)')
@Check('hole_not_blank', String.raw`shows ~ '\S'`)
export class HoleEntity implements HoleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hole_pkey', comment: 'hole/…' })
  readonly id!: Id;

  @Column('text', { default: 'hole', comment: 'Always hole' })
  readonly entry_kind!: 'hole';

  @Column('text', { comment: 'What it is about: an intervention, provision, definition or red line' })
  readonly subject!: Id;

  @Column('text', { comment: 'Kind of the subject' })
  readonly subject_kind!: SubjectKind;

  @Column('text', { comment: 'The scenario' })
  readonly scenario!: Id;

  @Column('text', { comment: 'The layer' })
  readonly layer!: Id;

  @Column('text', { comment: 'What it shows' })
  readonly shows!: string;

  @Column('text', {
    nullable: true,
    comment: 'When it was shown, as precisely as it is known; absent: on record as long as its intervention exists',
  })
  readonly since!: PartialDate | null;

  @Column('text', { comment: 'How sure the assessor is that the observation is right' })
  readonly confidence!: Confidence;

  @Column('text', { comment: 'Who coded it: a person, a machine, or both' })
  readonly method!: CodingMethod;
}
