/**
 * Brings a catalogue many times the real one into the database of DATABASE_URL, in a process of its own. `fill`: into
 * the tables, as editors would have it; `publish`: publishes what the tables hold, twice, the second time with a change;
 * `store`: publishes without the tables. Prints what the last took as JSON.
 */
import { join, resolve } from 'node:path';
import { grow } from './grow.js';

const ROOT = resolve(import.meta.dirname, '../..');
const [what = '', times = '1'] = process.argv.slice(2);
const NOW = new Date('2026-11-22T10:00:00Z');
const WORDS = 'Measured.';

const built = async (path: string): Promise<unknown> => await import(join(ROOT, 'dist/src', path));
type Assembling = typeof import('../../src/catalogue/assemble.js');
type Connecting = typeof import('../../src/database/data-source.service.js');
type Migrating = typeof import('../../src/database/migrate.service.js');
type Migrations = typeof import('../../src/database/migrations/all.js');
type Entities = typeof import('../../src/releases/all.entity.js');
type Seeding = typeof import('../../src/seeding/load-seeds.service.js');
type Digesting = typeof import('../../src/seeding/seed-digest.service.js');
type Syncing = typeof import('../../src/editorial/sync-parts.service.js');
type Publishing = typeof import('../../src/releases/publish.service.js');
type Packing = typeof import('../../src/releases/pack-parts.service.js');

const { createDataSource } = (await built('database/data-source.service.js')) as Connecting;
const { migrate } = (await built('database/migrate.service.js')) as Migrating;
const { MIGRATIONS } = (await built('database/migrations/all.js')) as Migrations;
const { ENTITIES } = (await built('releases/all.entity.js')) as Entities;
const { publish } = (await built('releases/publish.service.js')) as Publishing;

const url = process.env['DATABASE_URL'] ?? '';
const dataSource = await createDataSource({ url, entities: ENTITIES, migrations: MIGRATIONS }).initialize();
try {
  const report = await work();
  const [{ bytes } = { bytes: 0 }]: readonly { readonly bytes: number }[] = await dataSource.query(
    'SELECT byte_size::float8 AS bytes FROM release ORDER BY sequence DESC LIMIT 1',
  );
  console.log(JSON.stringify({ ...report, bytes, mostRss: process.resourceUsage().maxRSS * 1024 }));
} finally {
  await dataSource.destroy();
}

async function work(): Promise<object> {
  switch (what) {
    case 'fill':
      return await fill();
    case 'publish':
      return await publishTwice();
    case 'store':
      return await store();
    default:
      throw new Error('say fill, publish or store, and how many times');
  }
}

async function fill(): Promise<object> {
  const { syncParts } = (await built('editorial/sync-parts.service.js')) as Syncing;
  await migrate(dataSource);
  const parts = await grownParts();
  const took = await timed(async () => {
    await dataSource.transaction(async (manager) => await syncParts(manager, parts));
  });
  await dataSource.query('ANALYZE');
  return { ...took, claims: parts.claims.length };
}

async function publishTwice(): Promise<object> {
  const release = async () =>
    await timed(async () => {
      await dataSource.transaction(async (manager) => await publish({ manager, publishedAt: NOW, notes: WORDS }));
    });
  await release();
  await dataSource.query(`UPDATE claim SET rationale = rationale || ' Looked at again.'
    WHERE id = (SELECT min(id) FROM claim)`);
  const took = await release();
  await rememberSeeds();
  return took;
}

async function store(): Promise<object> {
  const { assemble } = (await built('catalogue/assemble.js')) as Assembling;
  const { packParts } = (await built('releases/pack-parts.service.js')) as Packing;
  await migrate(dataSource);
  const parts = await grownParts();
  const took = await timed(async () => {
    const assembly = assemble(parts);
    if (!assembly.ok) throw new Error(JSON.stringify(assembly.findings.slice(0, 3)));
    const candidate = { ok: true, parts, catalogue: assembly.catalogue, content: await packParts(parts) } as const;
    await dataSource.transaction(
      async (manager) => await publish({ manager, publishedAt: NOW, notes: WORDS }, candidate),
    );
  });
  await rememberSeeds();
  return { ...took, claims: parts.claims.length };
}

/** How long it takes, and how long the main thread works at it. */
async function timed(run: () => Promise<void>): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const [begun, used] = [performance.now(), process.threadCpuUsage()];
  await run();
  const { user, system } = process.threadCpuUsage(used);
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1000 };
}

async function grownParts() {
  const { loadSeeds } = (await built('seeding/load-seeds.service.js')) as Seeding;
  const loaded = await loadSeeds(join(ROOT, 'seeds'));
  if (!loaded.ok) throw new Error('The seeds have findings: run redlines validate.');
  return grow(loaded.parts, Number(times), 'deep');
}

/** As if these catalogues came from the seed files of the project: a service that starts on them does not read those. */
async function rememberSeeds(): Promise<void> {
  const { seedDigest } = (await built('seeding/seed-digest.service.js')) as Digesting;
  const digest = await seedDigest(join(ROOT, 'seeds'));
  await dataSource.query(
    `INSERT INTO seed_run (number, digest, seeded_at, release)
     SELECT 1, $1, $2, id FROM release ORDER BY sequence DESC LIMIT 1`,
    [digest, NOW],
  );
  await dataSource.query(
    `INSERT INTO seed_base (singleton, content, byte_size, content_hash, imported_at) VALUES (true, '', 1, $1, $2)`,
    ['0'.repeat(64), NOW],
  );
}
