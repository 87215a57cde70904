import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { editing, pair } from '../faults/editing.js';
import { expectSound } from '../faults/invariants.js';
import { people } from '../faults/people.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess } from '../setup/service-process.js';
import { redlines } from '../setup/terminal.js';

const RELEASES = 'SELECT version, content_hash, content, notes FROM release ORDER BY sequence';
const TABLES = `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
  ORDER BY relname COLLATE "C"`;
/** Letters that break lines elsewhere, and what a spreadsheet, a shell and JSON would read differently. */
const ODD = 'line\nseparator\u2028paragraph\u2029tab\t"quoted" \\ slash 🜚 ﷽ end';

/** Every row of every table, as PostgreSQL writes it. */
async function contentOf(dataSource: DataSource): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables: readonly { readonly name: string }[] = await dataSource.query(TABLES);
  const content = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    // When a token was last used goes on changing, and when a migration ran is of the machine.
    const row = name === 'access_token' ? `to_jsonb(t) - 'last_used_at'` : name === 'migrations' ? 't.name' : 't';
    const rows: readonly { readonly row: string }[] = await dataSource.query(
      `SELECT (${row})::text AS row FROM "${name}" AS t ORDER BY 1`,
    );
    content.set(
      name,
      rows.map((each) => each.row),
    );
  }
  return content;
}

/** A service with a life behind it, backed up while it runs, destroyed, restored elsewhere, started again. */
describe('a backup', () => {
  const file = join(process.env['REDLINES_TEST_RUN'] ?? '', `${crypto.randomUUID()}.backup`);
  const open: TestDatabase[] = [];
  const newDatabase = async () => {
    const database = await createEmptyDatabase();
    open.push(database);
    return database;
  };
  const restoreInto = ({ url }: TestDatabase, from = file) =>
    redlines(['restore', from], { environment: { DATABASE_URL: url } });

  let before: ReadonlyMap<string, readonly string[]>;
  let releases: unknown;
  let tokens: Awaited<ReturnType<typeof people>>;
  let accepted: string;
  let left: string;
  beforeAll(async () => {
    const database = await newDatabase();
    const service = await ServiceProcess.start(database.url);
    try {
      const dataSource = await database.connect();
      tokens = await people(dataSource);
      const { approved, accept, publish, create, submit } = editing(service, tokens);
      accepted = await approved('A pair', pair(1));
      await accept(accepted);
      expect((await publish()).__typename).toBe('ReleasePublished');
      left = (await create(ODD, pair(2))).id ?? '';
      await submit(left);
      const taken = await redlines(['backup', file], { environment: { DATABASE_URL: database.url } });
      expect([taken.code, taken.err]).toEqual([0, '']);
      before = await contentOf(dataSource);
      releases = await dataSource.query(RELEASES);
    } finally {
      await service.end();
    }
    await database.drop();
    open.splice(0);
  }, 240_000);
  afterAll(async () => {
    for (const database of open) await database.drop();
  });

  it('gives everything back: releases to the last byte, history, tokens, what is still open', async () => {
    const database = await newDatabase();
    const said = await restoreInto(database);
    expect([said.code, said.err]).toEqual([0, '']);
    const dataSource = await database.connect();
    expect(await dataSource.query(RELEASES)).toEqual(releases);
    expect(await contentOf(dataSource)).toEqual(before);
    await expectSound(dataSource, { accepted: new Set([accepted]), published: new Set() });
    for (const { version, content_hash: hash } of releases as readonly { version: string; content_hash: string }[]) {
      expect(said.out).toContain(`release ${version}: sha256 ${hash}`);
    }
    const service = await ServiceProcess.start(database.url);
    try {
      const { data } = await service.ask<{ proposal: { title: string; state: string } }>(
        'query ($id: ID!) { proposal(id: $id) { title state } }',
        { variables: { id: left } },
      );
      expect(data?.proposal).toEqual({ title: ODD, state: 'SUBMITTED' });
      // Seeds bring nothing new, tokens hold, guards hold, and work goes on where it was.
      expect(await dataSource.query(RELEASES)).toEqual(releases);
      const { approve, accept, publish } = editing(service, tokens);
      await approve(left, 1);
      expect((await accept(left)).state).toBe('ACCEPTED');
      expect((await publish()).__typename).toBe('ReleasePublished');
      await expect(dataSource.query('DELETE FROM revision')).rejects.toThrow();
      await expect(dataSource.query("UPDATE release SET notes = ''")).rejects.toThrow();
    } finally {
      await service.end();
    }
    const audit = await redlines(['audit', 'verify'], { environment: { DATABASE_URL: database.url } });
    expect(audit.code).toBe(0);
  }, 240_000);

  it('is for its owner alone, and never overwritten', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const database = await newDatabase();
    await restoreInto(database);
    const again = await redlines(['backup', file], { environment: { DATABASE_URL: database.url } });
    expect([again.code, again.err]).toEqual([3, expect.stringMatching(/^BACKUP_UNWRITABLE: .* there already/)]);
    const nowhere = await redlines(['backup', '/nowhere/at/all'], { environment: { DATABASE_URL: database.url } });
    expect([nowhere.code, nowhere.err]).toEqual([3, expect.stringMatching(/^BACKUP_UNWRITABLE: /)]);
  }, 120_000);

  it('goes into no database that holds something', async () => {
    const database = await newDatabase();
    await restoreInto(database);
    const again = await restoreInto(database);
    expect([again.code, again.err]).toEqual([3, expect.stringMatching(/^DATABASE_NOT_EMPTY: /)]);
  }, 120_000);

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length - 200)],
    ['cut off at a line', (text: string) => text.slice(0, text.lastIndexOf('\n{') + 1)],
    ['with a letter changed', (text: string) => text.replace('judgement number 1', 'judgement number 2')],
    ['with a row left out', (text: string) => text.replace(/\nentry\t[^\n]*/, '')],
    ['that is something else', () => '{"format":"other"}\n'],
    ['that is empty', () => ''],
  ])(
    '%s is refused, and leaves the database empty',
    async (_what, change) => {
      const database = await newDatabase();
      const changed = join(process.env['REDLINES_TEST_RUN'] ?? '', `${crypto.randomUUID()}.backup`);
      await writeFile(changed, gzipSync(change(gunzipSync(await readFile(file)).toString('utf8'))));
      const said = await restoreInto(database, changed);
      expect([said.code, said.err]).toEqual([3, expect.stringMatching(/^BACKUP_UNREADABLE: /)]);
      const { length } = await (await database.connect()).query<unknown[]>(TABLES);
      if (length > 0) {
        const content = await contentOf(await database.connect());
        expect([...content].filter(([name, rows]) => name !== 'migrations' && rows.length > 0)).toEqual([]);
      }
    },
    120_000,
  );

  it('of a later version is refused by name', async () => {
    const database = await newDatabase();
    const later = join(process.env['REDLINES_TEST_RUN'] ?? '', `${crypto.randomUUID()}.backup`);
    const text = gunzipSync(await readFile(file)).toString('utf8');
    await writeFile(later, gzipSync(text.replace('"],"tables"', '","Later1999999999999"],"tables"')));
    const said = await restoreInto(database, later);
    expect([said.code, said.err]).toEqual([3, expect.stringMatching(/^BACKUP_NEWER: .*Later1999999999999/)]);
  }, 120_000);

  it('of nothing is none', async () => {
    const { url } = await newDatabase();
    const said = await redlines(['backup', `${file}.of-nothing`], { environment: { DATABASE_URL: url } });
    expect([said.code, said.err]).toEqual([3, expect.stringMatching(/^DATABASE_WITHOUT_REGISTRY: /)]);
    await expect(stat(`${file}.of-nothing`)).rejects.toThrow('ENOENT');
  }, 120_000);
});
