import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import type { AuthorityRow } from '../rows/interventions-rows.js';

@Entity('authority', {
  comment: 'An institution that enforces interventions, or that decides whether they were kept.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'authority_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('regime', ['regime'], ['id'], { name: 'authority_regime_fkey', deferrable: 'INITIALLY DEFERRED' })
@Index('authority_regime_idx', ['regime'])
@Check('authority_entry_kind', "entry_kind = 'authority'")
@Check('authority_id_shape', "id = 'authority/' || slug")
@Check('authority_not_blank', String.raw`name ~ '\S' AND note ~ '\S'`)
export class AuthorityEntity implements AuthorityRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'authority_pkey', comment: 'authority/…' })
  readonly id!: Id;

  @Column('text', { default: 'authority', comment: 'Always authority' })
  readonly entry_kind!: 'authority';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Name' })
  readonly name!: string;

  @Column('text', {
    nullable: true,
    comment: 'The regime to which it belongs; absent where none of the registry is its own',
  })
  readonly regime!: Id | null;

  @Column('text', { nullable: true, comment: 'What the texts say that limits it' })
  readonly note!: string | null;
}
