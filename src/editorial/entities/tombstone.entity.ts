import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tombstone', {
  comment: 'An entry that was retired. Its id is never used again; links to it lead to its successor.',
})
@Check('tombstone_successor', 'successor <> entry')
@Check('tombstone_revision', 'revision >= 1')
@Check('tombstone_not_blank', String.raw`entry ~ '\S' AND reason ~ '\S'`)
export class TombstoneEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'tombstone_pkey', comment: 'The id that it had' })
  readonly entry!: string;

  @Column('text', { comment: 'Why it was retired' })
  readonly reason!: string;

  @Column('text', { nullable: true, comment: 'Id of the entry that took its place' })
  readonly successor!: string | null;

  @Column('integer', { comment: 'Number of the revision that retired it' })
  readonly revision!: number;

  @Column('timestamp with time zone', { comment: 'When' })
  readonly retired_at!: Date;
}
