import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The content of a release in pieces: as one value it could not pass what PostgreSQL and Node hold in one. Releases that
 * there are stay as they were published.
 */
export class ReleasePieces1795420000000 implements MigrationInterface {
  readonly name = 'ReleasePieces1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
CREATE TABLE release_piece (
  release text NOT NULL,
  number integer NOT NULL,
  byte_size integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT release_piece_pkey PRIMARY KEY (release, number),
  CONSTRAINT release_piece_release_fkey FOREIGN KEY (release) REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT release_piece_number CHECK (number >= 1),
  CONSTRAINT release_piece_byte_size CHECK (byte_size >= 0)
);
COMMENT ON TABLE release_piece IS
  'A part of the content of a release: one after the other they are its canonical JSON, compressed with gzip.';
COMMENT ON COLUMN release_piece.release IS 'The release';
COMMENT ON COLUMN release_piece.number IS 'Place among the pieces, from 1';
COMMENT ON COLUMN release_piece.byte_size IS
  'How many bytes of canonical JSON it unpacks to; 0: it is the head or the tail of the stream';
COMMENT ON COLUMN release_piece.content IS 'A part of a gzip stream that ends on a whole byte';
ALTER TABLE release_piece ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TRIGGER release_piece_immutable BEFORE UPDATE OR DELETE ON release_piece
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_piece_not_truncated BEFORE TRUNCATE ON release_piece
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE release
  ALTER COLUMN content DROP NOT NULL,
  ALTER COLUMN byte_size TYPE bigint,
  ADD CONSTRAINT release_content_of_format CHECK ((format = 1) = (content IS NOT NULL));
COMMENT ON COLUMN release.content IS
  'Of format 1: the canonical JSON of the parts, compressed with gzip; later ones have it in release_piece';
`);
  }

  /** The pieces of a release are one gzip stream, which is what format 1 holds. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE release DROP CONSTRAINT release_content_of_format;
ALTER TABLE release DISABLE TRIGGER release_immutable;
UPDATE release SET format = 1, content = pieces.content
  FROM (SELECT release, string_agg(content, '' ORDER BY number) AS content FROM release_piece GROUP BY release) AS pieces
  WHERE pieces.release = id;
ALTER TABLE release ENABLE TRIGGER release_immutable;
ALTER TABLE release ALTER COLUMN content SET NOT NULL, ALTER COLUMN byte_size TYPE integer;
COMMENT ON COLUMN release.content IS 'The canonical JSON of the parts, compressed with gzip';
DROP TABLE release_piece;
`);
  }
}
