import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { oneOf } from '../check-sql.js';
import { AUTHORITY_ROLES, type AuthorityInterventionRow, type AuthorityRole } from '../rows/interventions-rows.js';

@Entity('authority_intervention', {
  comment: 'An intervention that an authority enforces, or on whose keeping it decides.',
})
@ForeignKey('authority', ['authority'], ['id'], {
  name: 'authority_intervention_authority_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'authority_intervention_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('authority_intervention_intervention_key', ['authority', 'role', 'intervention'], {
  deferrable: 'INITIALLY DEFERRED',
})
@Index('authority_intervention_intervention_idx', ['intervention'])
@Check('authority_intervention_position', 'position >= 1')
@Check('authority_intervention_role', oneOf('role', AUTHORITY_ROLES))
export class AuthorityInterventionEntity implements AuthorityInterventionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'authority_intervention_pkey', comment: 'The authority' })
  readonly authority!: Id;

  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'authority_intervention_pkey',
    comment: 'Whether it enforces the intervention or decides whether it was kept',
  })
  readonly role!: AuthorityRole;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'authority_intervention_pkey',
    comment: 'Place among the interventions of the authority in this role, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The intervention' })
  readonly intervention!: Id;
}
