import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { ENTRY_KINDS, type EntryKind, type Id } from '../../catalogue/ids.js';
import { oneOf } from '../check-sql.js';
import type { EntryRow } from '../rows/ground-rows.js';

@Entity('entry', {
  comment:
    'Every entry of the registry: one identifier everywhere, the same in the API, in permalinks, seed files and citations. What an entry says stands in the table of its kind.',
})
@Unique('entry_id_kind_key', ['id', 'kind'])
@Unique('entry_kind_position_key', ['kind', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('entry_id_shape', "id ~ '^[a-z-]+(/[a-z0-9]+(-[a-z0-9]+)*)+$' AND split_part(id, '/', 1) = kind")
@Check('entry_position', 'position >= 1')
@Check('entry_kind', oneOf('kind', ENTRY_KINDS))
export class EntryEntity implements EntryRow {
  @PrimaryColumn('text', {
    primaryKeyConstraintName: 'entry_pkey',
    comment: 'kind/slug, for example definition/us-ca-sb-1047/covered-model; never used again for anything else',
  })
  readonly id!: Id;

  @Column('text', { comment: 'Kind of the entry: the first part of its id' })
  readonly kind!: EntryKind;

  @Column('integer', { comment: 'Place among the entries of its kind, as published, from 1' })
  readonly position!: number;
}
