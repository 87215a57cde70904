import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartialDate } from '../../catalogue/dates.js';
import type { Id } from '../../catalogue/ids.js';
import { CSL_TYPES, type CslType } from '../../catalogue/scales.js';
import { oneOf } from '../check-sql.js';
import type { SourceRow } from '../rows/interventions-rows.js';

@Entity('source', {
  comment: 'A bibliographic record of an intervention, in the terms of the Citation Style Language.',
})
@ForeignKey('entry', ['id', 'entry_kind'], ['id', 'kind'], {
  name: 'source_entry_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@ForeignKey('intervention', ['intervention'], ['id'], {
  name: 'source_intervention_fkey',
  deferrable: 'INITIALLY DEFERRED',
})
@Unique('source_id_intervention_key', ['id', 'intervention'])
@Index('source_intervention_idx', ['intervention'])
@Check('source_entry_kind', "entry_kind = 'source'")
@Check('source_id_shape', "id = 'source/' || substr(intervention, 14) || '/' || slug")
@Check('source_issued', 'is_partial_date(issued)')
@Check('source_url', "url ~ '^https?://'")
@Check('source_type', oneOf('type', CSL_TYPES))
@Check(
  'source_identifiers',
  String.raw`array_to_string(identifiers, chr(10), '') ~ '^[a-z-]+:\S[^\n]*(\n[a-z-]+:\S[^\n]*)*$'`,
)
@Check('source_not_blank', String.raw`title ~ '\S' AND number ~ '\S'`)
export class SourceEntity implements SourceRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'source_pkey', comment: 'source/…' })
  readonly id!: Id;

  @Column('text', { default: 'source', comment: 'Always source' })
  readonly entry_kind!: 'source';

  @Column('text', { comment: 'Last part of the id' })
  readonly slug!: string;

  @Column('text', { comment: 'The text that it stands in' })
  readonly intervention!: Id;

  @Column('text', { comment: 'CSL type' })
  readonly type!: CslType;

  @Column('text', { comment: 'Title' })
  readonly title!: string;

  @Column('text', { array: true, comment: 'Authors; an organisation is one author' })
  readonly authors!: readonly string[];

  @Column('text', { nullable: true, comment: 'Date of issue as precisely as it is known' })
  readonly issued!: PartialDate | null;

  @Column('text', { nullable: true, comment: 'Number under which it was issued' })
  readonly number!: string | null;

  @Column('text', { nullable: true, comment: 'Address' })
  readonly url!: string | null;

  @Column('text', {
    array: true,
    nullable: true,
    comment: 'What others call the work, each with its scheme: celex:32024R1689',
  })
  readonly identifiers!: readonly string[] | null;
}
