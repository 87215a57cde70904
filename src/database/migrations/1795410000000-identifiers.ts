import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others call works and regimes: `celex:32024R1689`, `wikidata:Q99`; each a scheme, a colon and a value. */
export class Identifiers1795410000000 implements MigrationInterface {
  readonly name = 'Identifiers1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
ALTER TABLE source
  ADD COLUMN identifiers text[],
  ADD CONSTRAINT source_identifiers CHECK (array_to_string(identifiers, chr(10), '') ~ '^[a-z-]+:\S[^\n]*(\n[a-z-]+:\S[^\n]*)*$');
COMMENT ON COLUMN source.identifiers IS 'What others call the work, each with its scheme: celex:32024R1689';

ALTER TABLE regime
  ADD COLUMN identifiers text[],
  ADD CONSTRAINT regime_identifiers CHECK (array_to_string(identifiers, chr(10), '') ~ '^[a-z-]+:\S[^\n]*(\n[a-z-]+:\S[^\n]*)*$');
COMMENT ON COLUMN regime.identifiers IS 'What others call it, each with its scheme: wikidata:Q99';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE source DROP COLUMN identifiers');
    await runner.query('ALTER TABLE regime DROP COLUMN identifiers');
  }
}
