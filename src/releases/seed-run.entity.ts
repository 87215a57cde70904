import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('seed_run', {
  comment: 'A set of seed files that was brought into the registry; the same set is not read again.',
})
@ForeignKey('release', ['release'], ['id'], { name: 'seed_run_release_fkey', deferrable: 'INITIALLY DEFERRED' })
@Index('seed_run_release_idx', ['release'])
@Check('seed_run_not_blank', String.raw`digest ~ '\S'`)
export class SeedRunEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'seed_run_pkey', comment: 'Number of the run, from 1' })
  readonly number!: number;

  @Column('text', { comment: 'Digest of the seed files' })
  readonly digest!: string;

  @Column('timestamp with time zone', { comment: 'When' })
  readonly seeded_at!: Date;

  @Column('text', { comment: 'The release that holds their content' })
  readonly release!: string;
}
