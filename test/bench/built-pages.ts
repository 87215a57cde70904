/** The built service over the first edition in memory, for what measures or checks its pages. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const NOW = new Date('2026-11-22T10:00:00Z');

const built = async (path: string): Promise<unknown> => await import(join(ROOT, 'dist/src', path));
type Creating = typeof import('../../src/create-app.service.js');
type Linking = typeof import('../../src/catalogue/link.js');
type Seeding = typeof import('../../src/seeding/load-seeds.service.js');
type Releasing = typeof import('../../src/releases/release-by-version.js');

/** Two releases, 2026.11.0 and 2026.11.1, with the same in them but for a regime that only the first has. */
export async function builtPages(): Promise<NestFastifyApplication> {
  const { createApp } = (await built('create-app.service.js')) as Creating;
  const { link } = (await built('catalogue/link.js')) as Linking;
  const { loadSeeds } = (await built('seeding/load-seeds.service.js')) as Seeding;
  const { releaseByVersion } = (await built('releases/release-by-version.js')) as Releasing;
  const { pino } = await import('pino');
  const loaded = await loadSeeds(join(ROOT, 'seeds'));
  if (!loaded.ok) throw new Error('The seeds have findings: run redlines validate.');
  const { parts } = loaded;
  const atlantis = { id: 'regime/atlantis', slug: 'atlantis', name: 'Atlantis', kind: 'country' } as const;
  const catalogues = [link({ ...parts, regimes: [...parts.regimes, atlantis] }), link(parts)];
  const snapshots = catalogues.map((catalogue, n) => ({
    catalogue,
    release: {
      id: `release/2026.11.${n}`,
      version: `2026.11.${n}`,
      publishedAt: `2026-11-${n + 10}T12:00:00.000Z`,
      contentHash: String(n).repeat(64),
      notes: `Release ${n}`,
    },
  }));
  const releases = snapshots.map(({ release }) => release).reverse();
  const at = (version: string) => {
    const release = releaseByVersion(releases, version, ['release']);
    const found = snapshots.find((snapshot) => snapshot.release === release);
    if (found === undefined) throw new Error('unreachable');
    return found;
  };
  let address = 'http://127.0.0.1';
  const app = await createApp({
    store: {
      current: () => at('2026.11.1'),
      at: (version) => Promise.resolve().then(() => at(version)),
      releases: () => releases,
    },
    clock: () => NOW,
    publicUrl: () => address,
    databaseState: () => Promise.resolve('up'),
    logger: pino({ level: 'silent' }),
  });
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
  return app;
}
