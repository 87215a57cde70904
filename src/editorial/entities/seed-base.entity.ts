import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seed_base', {
  comment:
    'What the seed files said when they were last brought in: the base from which changes of files and of editors are told apart.',
})
@Check('seed_base_one_row', 'singleton')
@Check('seed_base_content_hash', "content_hash ~ '^[0-9a-f]{64}$'")
@Check('seed_base_byte_size', 'byte_size >= 1')
export class SeedBaseEntity {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'seed_base_pkey', comment: 'Always true: there is one row' })
  readonly singleton!: boolean;

  @Column('bytea', { comment: 'The canonical JSON (RFC 8785) of the parts, compressed with gzip' })
  readonly content!: Buffer;

  @Column('integer', { comment: 'Length of the canonical JSON in bytes' })
  readonly byte_size!: number;

  @Column('text', { comment: 'SHA-256 of the canonical JSON, in lower-case hex' })
  readonly content_hash!: string;

  @Column('timestamp with time zone', { comment: 'When' })
  readonly imported_at!: Date;
}
