import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity('release_piece', {
  comment: 'A part of the content of a release: one after the other they are its canonical JSON, compressed with gzip.',
})
@ForeignKey('release', ['release'], ['id'], { name: 'release_piece_release_fkey', deferrable: 'INITIALLY DEFERRED' })
@Check('release_piece_number', 'number >= 1')
@Check('release_piece_byte_size', 'byte_size >= 0')
export class ReleasePieceEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_piece_pkey', comment: 'The release' })
  readonly release!: string;

  @PrimaryColumn('integer', {
    primaryKeyConstraintName: 'release_piece_pkey',
    comment: 'Place among the pieces, from 1',
  })
  readonly number!: number;

  @Column('integer', {
    comment: 'How many bytes of canonical JSON it unpacks to; 0: it is the head or the tail of the stream',
  })
  readonly byte_size!: number;

  @Column('bytea', { comment: 'A part of a gzip stream that ends on a whole byte' })
  readonly content!: Buffer;
}
