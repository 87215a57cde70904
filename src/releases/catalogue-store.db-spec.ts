import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { aClaim } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { withDatabase } from '../database-url.js';
import { CatalogueStore, type StoreOptions } from './catalogue-store.service.js';
import { SeedPublication } from './seed-publication.service.js';

const NEVER = 3_600_000;

/** Free what nobody holds; what was looked at in this turn of the loop is held until its end. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  await setImmediate();
  runInNewContext('gc()');
  await setImmediate();
}

const OTHERS = `FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()`;
const CUT_LISTENERS = `SELECT pg_terminate_backend(pid) ${OTHERS} AND application_name LIKE '% releases'`;

describe('CatalogueStore', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: CatalogueStore;
  let lines: string[];
  let listeners: (() => void)[];
  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    lines = [];
    listeners = [];
    store = open({ pollMs: NEVER, firstRetryMs: 5 });
  });
  afterEach(async () => {
    await store.stop();
    await database.drop();
  });

  function open(options: StoreOptions): CatalogueStore {
    const log = (_level: string, line: string) => {
      lines.push(line);
      for (const tell of listeners) tell();
    };
    return new CatalogueStore(dataSource, { ...options, log });
  }

  /** Resolves when the store has said such a line. */
  async function said(pattern: RegExp): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (lines.some((line) => pattern.test(line))) resolve();
      };
      listeners.push(look);
      look();
    });
  }

  /** Publishes over a connection of its own: the n-th release of the month. */
  async function publish(n: number): Promise<void> {
    const parts = sampleParts({ claims: [aClaim({ rationale: `A duty to test, in its wording number ${n}.` })] });
    const own = await database.connect();
    const now = new Date(`2026-11-${10 + n}`);
    await new SeedPublication(own).seed({ parts, digest: `${n}`, now, notes: `number ${n}` });
    await own.destroy();
  }

  async function asAdmin(...statements: (readonly [sql: string, values?: readonly unknown[]])[]): Promise<void> {
    const client = new pg.Client(withDatabase(database.url, 'postgres'));
    await client.connect();
    for (const [sql, values] of statements) await client.query(sql, values === undefined ? [] : [...values]);
    await client.end();
  }
  const name = () => decodeURIComponent(new URL(database.url).pathname.slice(1));

  it('has nothing to serve before the first release', async () => {
    await expect(store.start()).rejects.toMatchObject({ code: 'NO_RELEASE' });
    expect(() => store.current()).toThrow(expect.objectContaining({ code: 'NO_RELEASE' }));
  });

  it('serves the latest release, frozen, and lists all, newest first', async () => {
    await publish(0);
    await publish(1);
    await store.start();
    const { release, catalogue } = store.current();
    expect(release).toMatchObject({ id: 'release/2026.11.1', notes: expect.stringMatching(/^number 1\n/) });
    expect(catalogue.claims[0]?.rationale).toContain('number 1');
    expect(Object.isFrozen(catalogue.claims[0]?.subject)).toBe(true);
    expect(store.releases().map((known) => known.version)).toEqual(['2026.11.1', '2026.11.0']);
  });

  it('takes over a release that another connection publishes, within a second', async () => {
    await publish(0);
    await store.start();
    await publish(1);
    const published = performance.now();
    await said(/serving release\/2026\.11\.1/);
    expect(performance.now() - published).toBeLessThan(1000);
    expect(store.current().release.version).toBe('2026.11.1');
  });

  it('finds a release whose notice was lost by looking from time to time', async () => {
    await publish(0);
    store = open({ pollMs: 20, firstRetryMs: NEVER });
    await store.start();
    await asAdmin([CUT_LISTENERS, [name()]]);
    await said(/waiting for releases/);
    await publish(1);
    await said(/serving release\/2026\.11\.1/);
  });

  it('connects again after its connection was cut, and catches up', async () => {
    await publish(0);
    await store.start();
    await asAdmin([CUT_LISTENERS, [name()]]);
    await said(/waiting for releases/);
    await publish(1);
    await said(/serving release\/2026\.11\.1/);
  });

  it('goes on serving what it holds while the database is away, and catches up', async () => {
    await publish(0);
    await publish(1);
    await store.start();
    const held = store.current();
    await asAdmin(
      [`ALTER DATABASE "${name()}" ALLOW_CONNECTIONS false`],
      [`SELECT pg_terminate_backend(pid) ${OTHERS}`, [name()]],
    );
    await said(/waiting for releases/);
    expect(store.current()).toBe(held);
    expect(await store.at('2026.11.1')).toBe(held);
    await expect(store.at('2026.11.0')).rejects.toMatchObject({ code: 'RELEASE_UNREADABLE' });
    await asAdmin([`ALTER DATABASE "${name()}" ALLOW_CONNECTIONS true`]);
    await publish(2);
    await said(/serving release\/2026\.11\.2/);
    expect((await store.at('2026.11.0')).release.notes).toBe('number 0');
  });

  it('gives older releases as they were, the same value again', async () => {
    for (let n = 0; n <= 6; n++) await publish(n);
    await store.start();
    const first = await store.at('2026.11.0');
    expect(first.catalogue.claims[0]?.rationale).toContain('number 0');
    expect(await store.at('2026.11.0')).toBe(first);
    // Four others push it out of what is kept; it is read anew.
    for (const n of [1, 2, 3, 4]) await store.at(`2026.11.${n}`);
    const again = await store.at('2026.11.0');
    expect(again).not.toBe(first);
    expect(again.release).toEqual(first.release);
  });

  it('holds a few releases, however many are asked for', async () => {
    const last = 12;
    for (let n = 0; n <= last; n++) await publish(n);
    await store.start();
    const held: WeakRef<object>[] = [];
    const ask = async (n: number) => {
      const { catalogue } = await store.at(`2026.11.${n}`);
      held.push(new WeakRef(catalogue));
    };
    for (let n = 0; n < last; n++) await ask(n);
    // Many at the same time are read one after the other.
    await Promise.all(Array.from({ length: last }, (_, n) => ask(n)));
    // The current one, and four others.
    const alive = () => new Set(held.map((ref) => ref.deref()).filter((each) => each !== undefined)).size;
    for (let i = 0; i < 50 && alive() > 5; i++) await collect();
    expect(alive()).toBeLessThanOrEqual(5);
    expect(store.current().release.version).toBe(`2026.11.${last}`);
  });

  it('holds fewer older releases the more they hold, the last one asked for at least', async () => {
    for (let n = 0; n <= 3; n++) await publish(n);
    store = open({ pollMs: NEVER, keptBytes: 1 });
    await store.start();
    const first = await store.at('2026.11.0');
    expect(await store.at('2026.11.0')).toBe(first);
    const second = await store.at('2026.11.1');
    expect(await store.at('2026.11.1')).toBe(second);
    expect(await store.at('2026.11.0')).not.toBe(first);
    // The one that was the latest is not kept beside the new one.
    const former = store.current();
    await publish(4);
    await said(/serving release\/2026\.11\.4/);
    expect(store.current()).not.toBe(former);
    expect(await store.at('2026.11.3')).not.toBe(former);
  });

  it('reads a release once for all who ask at the same time', async () => {
    await publish(0);
    await publish(1);
    await store.start();
    const [one, other] = await Promise.all([store.at('2026.11.0'), store.at('2026.11.0')]);
    expect(one).toBe(other);
  });

  it('names the releases near to one that is unknown', async () => {
    await publish(0);
    await publish(1);
    await store.start();
    await expect(store.at('2026.11.9')).rejects.toMatchObject({
      code: 'UNKNOWN_RELEASE',
      path: ['release'],
      accepted: ['2026.11.0', '2026.11.1'],
    });
    await expect(store.at('next')).rejects.toMatchObject({ accepted: ['2026.11.1', '2026.11.0'] });
  });

  it('knows a release that was published a moment ago elsewhere, without a notice', async () => {
    await publish(0);
    await store.start();
    await asAdmin([CUT_LISTENERS, [name()]]);
    await publish(1);
    expect((await store.at('2026.11.1')).release.notes).toMatch(/^number 1\n/);
  });

  const ITS = (version: string) => `WHERE release = 'release/${version}'`;
  it.each([
    ['a piece less', (v: string) => `DELETE FROM release_piece ${ITS(v)} AND number = 3`, 'RELEASE_CORRUPT'],
    ['other bytes', (v: string) => `UPDATE release_piece SET content = '\\x00ff' ${ITS(v)}`, 'RELEASE_CORRUPT'],
    ['more bytes', (v: string) => `UPDATE release_piece SET content = content || content ${ITS(v)}`, 'RELEASE_CORRUPT'],
    [
      'another hash',
      (v: string) => `UPDATE release SET content_hash = repeat('0', 64) WHERE version = '${v}'`,
      'RELEASE_CORRUPT',
    ],
    ['a later format', (v: string) => `UPDATE release SET format = 3 WHERE version = '${v}'`, 'RELEASE_FORMAT'],
  ])('refuses a release with %s', async (_, damage, code) => {
    await publish(0);
    await publish(1);
    for (const table of ['release', 'release_piece']) {
      await dataSource.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    await dataSource.query(damage('2026.11.0'));
    await store.start();
    await expect(store.at('2026.11.0')).rejects.toMatchObject({ code });
    // A damaged latest release keeps a new instance from starting, and a running one on what it has.
    await dataSource.query(damage('2026.11.1'));
    const late = open({ pollMs: NEVER });
    await expect(late.start()).rejects.toMatchObject({ code });
    expect(store.current().release.version).toBe('2026.11.1');
  });
});
