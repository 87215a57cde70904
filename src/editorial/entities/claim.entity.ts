import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SUBJECT_KINDS, type Id, type SubjectKind } from '../../catalogue/ids.js';
import {
  CODING_METHODS,
  CONFIDENCES,
  STRENGTHS,
  type CodingMethod,
  type Confidence,
  type Strength,
} from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ClaimRow } from '../rows/coverage-rows.js';

@Entity('claim', {
  comment: 'A coverage claim: a subject covers a scenario at a layer, with strength, confidence and rationale.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'claim_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('entry', ['subject', 'subject_kind'], ['id', 'kind'], {
  name: 'claim_subject_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('scenario', ['scenario'], ['id'], { name: 'claim_scenario_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('layer', ['layer'], ['id'], { name: 'claim_layer_fkey', deferrable: 'INITIALLY DEFERRED' })
@Unique('claim_subject_cell_key', ['subject', 'scenario', 'layer'], { deferrable: 'INITIALLY DEFERRED' })
@Index('claim_cell_idx', ['scenario', 'layer'])
@Index('claim_layer_idx', ['layer'])
@Check('claim_entry_kind', "entry_kind = 'claim'")
@Check(
  'claim_id_shape',
  "id = 'claim/' || subject_path(subject) || '/' || substr(scenario, 10) || '/' || substr(layer, 7)",
)
@Check('claim_rationale', String.raw`rationale ~ '\S'`)
@Check('claim_subject_kind', oneOf('subject_kind', SUBJECT_KINDS))
@Check('claim_strength', oneOf('strength', STRENGTHS))
@Check('claim_confidence', oneOf('confidence', CONFIDENCES))
@Check('claim_method', oneOf('method', CODING_METHODS))
export class ClaimEntity implements ClaimRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'claim_pkey', comment: 'claim/…' })
  readonly id!: Id;

  @Column('text', { default: 'claim', comment: 'Always claim' })
  readonly entry_kind!: 'claim';

  @Column('text', { comment: 'What it is about: an intervention, provision, definition or red line' })
  readonly subject!: Id;

  @Column('text', { comment: 'Kind of the subject' })
  readonly subject_kind!: SubjectKind;

  @Column('text', { comment: 'The scenario' })
  readonly scenario!: Id;

  @Column('text', { comment: 'The layer' })
  readonly layer!: Id;

  @Column('text', { comment: 'How much of the scenario it covers there' })
  readonly strength!: Strength;

  @Column('text', { comment: 'How sure the assessor is that the claim is right' })
  readonly confidence!: Confidence;

  @Column('text', { comment: 'Why, in one sentence that a critic could attack' })
  readonly rationale!: string;

  @Column('text', { comment: 'Who coded it: a person, a machine, or both' })
  readonly method!: CodingMethod;
}
