import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SUBJECT_KINDS, type Id, type SubjectKind } from '../../catalogue/ids.js';
import { oneOf } from '../check-sql.js';
import type { AssessmentBasisRow } from '../rows/coverage-rows.js';

@Entity('assessment_basis', { comment: 'What the assessment of a cell rests on.' })
@ForeignKey('entry', ['subject', 'subject_kind'], ['id', 'kind'], {
  name: 'assessment_basis_subject_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('assessment', ['assessment'], ['id'], {
  name: 'assessment_basis_assessment_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('assessment_basis_subject_key', ['assessment', 'subject'], { deferrable: 'INITIALLY DEFERRED' })
@Index('assessment_basis_subject_idx', ['subject'])
@Check('assessment_basis_position', 'position >= 1')
@Check('assessment_basis_subject_kind', oneOf('subject_kind', SUBJECT_KINDS))
export class AssessmentBasisEntity implements AssessmentBasisRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'assessment_basis_pkey', comment: 'The assessment' })
  readonly assessment!: Id;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'assessment_basis_pkey',
    comment: 'Place among the grounds of the assessment, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'What it is about: an intervention, provision, definition or red line' })
  readonly subject!: Id;

  @Column('text', { comment: 'Kind of the subject' })
  readonly subject_kind!: SubjectKind;
}
