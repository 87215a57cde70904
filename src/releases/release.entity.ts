import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('release', {
  comment: 'A published edition of the catalogue. Never changed or removed: it can be cited for ever.',
})
@Unique('release_version_key', ['version'])
@Unique('release_sequence_key', ['sequence'])
@Check('release_id_shape', "id = 'release/' || version")
@Check('release_version', String.raw`version ~ '^\d{4}\.([1-9]|1[0-2])\.(0|[1-9]\d*)$'`)
@Check('release_content_hash', "content_hash ~ '^[0-9a-f]{64}$'")
@Check('release_sequence', 'sequence >= 1')
@Check('release_byte_size', 'byte_size >= 1')
@Check('release_content_of_format', '(format = 1) = (content IS NOT NULL)')
@Check('release_not_blank', String.raw`seed_digest ~ '\S'`)
@Check('release_published_by', String.raw`published_by ~ '\S'`)
export class ReleaseEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_pkey', comment: 'release/version' })
  readonly id!: string;

  @Column('integer', { comment: 'Number of the release, from 1' })
  readonly sequence!: number;

  @Column('text', { comment: 'Calendar version: year, month, and the number of the release in that month from 0' })
  readonly version!: string;

  @Column('timestamp with time zone', { comment: 'When it was published' })
  readonly published_at!: Date;

  @Column('text', { comment: 'SHA-256 of the canonical JSON (RFC 8785) of the parts, in lower-case hex' })
  readonly content_hash!: string;

  @Column('text', { comment: 'What is new' })
  readonly notes!: string;

  @Column('text', {
    nullable: true,
    comment: 'Digest of the seed files that it was published from; absent: it was not published from files',
  })
  readonly seed_digest!: string | null;

  @Column('text', {
    nullable: true,
    comment: 'Id of the person who published it; absent: it was published from seed files',
  })
  readonly published_by!: string | null;

  @Column('integer', { comment: 'Version of the format of the content' })
  readonly format!: number;

  @Column('bytea', {
    nullable: true,
    comment: 'Of format 1: the canonical JSON of the parts, compressed with gzip; later ones have it in release_piece',
  })
  readonly content!: Buffer | null;

  // The driver gives large integers as texts; lengths of bytes are below 2^53.
  @Column('bigint', {
    transformer: { from: Number, to: (size: number) => size },
    comment: 'Length of the canonical JSON in bytes',
  })
  readonly byte_size!: number;

  @Column('jsonb', { comment: 'How many entries of each list it holds' })
  readonly counts!: Readonly<Record<string, number>>;
}
