import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { SCOPE_ACTORS, type ScopeActor } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { ScopeRow } from '../rows/clauses-rows.js';

@Entity('scope', { comment: 'To what a provision or red line applies, and on what occasion.' })
@ForeignKey('entry', ['entry', 'entry_kind'], ['id', 'kind'], {
  name: 'scope_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('scope_entry_known_key', ['entry', 'definitions_known'])
@Check('scope_entry_kind', "entry_kind IN ('provision', 'red-line')")
@Check('scope_combine', "combine IN ('allOf', 'anyOf')")
@Check('scope_actor', oneOf('actor', SCOPE_ACTORS))
@Check('scope_not_blank', String.raw`occasion ~ '\S' AND further ~ '\S' AND note ~ '\S'`)
export class ScopeEntity implements ScopeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scope_pkey', comment: 'The provision or red line' })
  readonly entry!: Id;

  @Column('text', { comment: 'Its kind' })
  readonly entry_kind!: 'provision' | 'red-line';

  @Column('boolean', { comment: 'False: the text makes it depend on a definition that was not read' })
  readonly definitions_known!: boolean;

  @Column('text', { nullable: true, comment: 'Whether all of the definitions must be met, or any' })
  readonly combine!: 'allOf' | 'anyOf' | null;

  @Column('text', { comment: 'Whom it binds' })
  readonly actor!: ScopeActor;

  @Column('text', { nullable: true, comment: 'An occasion that no definition catches' })
  readonly occasion!: string | null;

  @Column('text', { nullable: true, comment: 'A further condition that no definition catches' })
  readonly further!: string | null;

  @Column('text', { nullable: true, comment: 'Remark' })
  readonly note!: string | null;
}
