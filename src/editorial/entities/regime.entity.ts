import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Id } from '../../catalogue/ids.js';
import { REGIME_KINDS, type RegimeKind } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { RegimeRow } from '../rows/ground-rows.js';

@Entity('regime', { comment: 'A body of rules and who makes it: a jurisdiction, a forum, a developer.' })
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'regime_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Check('regime_entry_kind', "entry_kind = 'regime'")
@Check('regime_id_shape', "id = 'regime/' || slug")
@Check('regime_country', "country ~ '^[A-Z]{2}$'")
@Check('regime_kind', oneOf('kind', REGIME_KINDS))
@Check(
  'regime_identifiers',
  String.raw`array_to_string(identifiers, chr(10), '') ~ '^[a-z-]+:\S[^\n]*(\n[a-z-]+:\S[^\n]*)*$'`,
)
@Check('regime_not_blank', String.raw`name ~ '\S'`)
export class RegimeEntity implements RegimeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'regime_pkey', comment: 'regime/…' })
  readonly id!: Id;

  @Column('text', { default: 'regime', comment: 'Always regime' })
  readonly entry_kind!: 'regime';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'Name' })
  readonly name!: string;

  @Column('text', { comment: 'Kind of regime' })
  readonly kind!: RegimeKind;

  @Column('text', { nullable: true, comment: 'ISO 3166-1 alpha-2 code' })
  readonly country!: string | null;

  @Column('text', { array: true, nullable: true, comment: 'What others call it, each with its scheme: wikidata:Q99' })
  readonly identifiers!: readonly string[] | null;
}
