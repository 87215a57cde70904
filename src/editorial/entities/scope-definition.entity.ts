import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { ScopeDefinitionRow } from '../rows/clauses-rows.js';

@Entity('scope_definition', { comment: 'A definition that a scope names.' })
@ForeignKey('scope', ['entry'], ['entry'], { name: 'scope_definition_entry_fkey', deferrable: 'INITIALLY DEFERRED' })
@ForeignKey('definition', ['definition'], ['id'], {
  name: 'scope_definition_definition_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('scope_definition_definition_key', ['entry', 'role', 'definition'], { deferrable: 'INITIALLY DEFERRED' })
@Index('scope_definition_definition_idx', ['definition'])
@Check('scope_definition_role', "role IN ('definitions', 'upon', 'unless')")
@Check('scope_definition_position', 'position >= 1')
export class ScopeDefinitionEntity implements ScopeDefinitionRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scope_definition_pkey', comment: 'The provision or red line' })
  readonly entry!: Id;

  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'scope_definition_pkey',
    comment: 'definitions: to what it applies; upon: the event that sets it off; unless: what is excepted',
  })
  readonly role!: 'definitions' | 'upon' | 'unless';

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'scope_definition_pkey',
    comment: 'Place among the definitions of that role, from 1',
  })
  readonly position!: number;

  @Column('text', { comment: 'The definition' })
  readonly definition!: Id;
}
