import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who published a release, for the audit. */
export class ReleasePublisher1795402800000 implements MigrationInterface {
  readonly name = 'ReleasePublisher1795402800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
ALTER TABLE release
  ADD COLUMN published_by text,
  ADD CONSTRAINT release_published_by CHECK (published_by ~ '\S');
COMMENT ON COLUMN release.published_by IS
  'Id of the person who published it; absent: it was published from seed files';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE release DROP COLUMN published_by');
  }
}
