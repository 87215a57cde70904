import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('revision', {
  comment:
    'Every state that an entry was ever in, as a chain: each row holds the hash of the row before. Nobody changes or removes one.',
})
@ForeignKey('proposal', ['proposal'], ['number'], { name: 'revision_proposal_fkey' })
@Unique('revision_hash_key', ['hash'])
@Index('revision_entry_idx', ['entry', 'number'])
@Index('revision_proposal_idx', ['proposal'])
@Check('revision_number', 'number >= 1')
@Check('revision_action', "action IN ('put', 'retire')")
@Check(
  'revision_hashes',
  "content_hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$'",
)
@Check('revision_not_blank', String.raw`entry ~ '\S' AND content ~ '\S' AND actor ~ '\S'`)
export class RevisionEntity {
  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'revision_pkey',
    comment: 'Number of the revision, from 1 without gaps',
  })
  readonly number!: number;

  @Column('text', { comment: 'Id of the entry; frame for the texts that explain the model' })
  readonly entry!: string;

  @Column('text', { comment: 'put: the entry says this from here on; retire: it is gone' })
  readonly action!: string;

  @Column('text', {
    comment: 'Canonical JSON (RFC 8785): the whole entry, or the reason and successor of a retired one',
  })
  readonly content!: string;

  @Column('text', { comment: 'SHA-256 of the content in UTF-8, in lower-case hex' })
  readonly content_hash!: string;

  @Column('text', { comment: 'The hash of the revision before; zeros for the first' })
  readonly previous_hash!: string;

  @Column('text', {
    comment:
      'SHA-256 of the canonical JSON of number, entry, action, contentHash, previousHash, proposal, actor, actorName, recordedAt',
  })
  readonly hash!: string;

  @Column('integer', { nullable: true, comment: 'The proposal that brought it; absent: it came with the seeds' })
  readonly proposal!: number | null;

  @Column('text', { comment: 'Id of the person who accepted it, or of the system that brought it' })
  readonly actor!: string;

  @Column('text', { comment: 'Name of the person or system' })
  readonly actor_name!: string;

  @Column('timestamp with time zone', { comment: 'When' })
  readonly recorded_at!: Date;
}
