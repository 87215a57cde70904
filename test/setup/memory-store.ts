import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { link } from '../../src/catalogue/link.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import type { ReleaseInfo, Snapshot, SnapshotSource } from '../../src/catalogue/snapshot.js';
import { releaseByVersion } from '../../src/releases/release-by-version.js';
import { loadSeeds } from '../../src/seeding/load-seeds.service.js';
import { onceInRun } from './test-server.js';

/** The catalogue that the seeds hold; that they break no rule is held by the tests of seeding. */
export async function seedCatalogue(): Promise<Catalogue> {
  return link(await seedParts());
}

/** Read once in a run and kept as JSON beside its server: reading the YAML takes seconds, and many specs want it. */
export async function seedParts(): Promise<CatalogueParts> {
  return JSON.parse(await onceInRun('seed-parts', async () => JSON.stringify(await readSeedParts()))) as CatalogueParts;
}

async function readSeedParts(): Promise<CatalogueParts> {
  const loaded = await loadSeeds(join(import.meta.dirname, '../../seeds'));
  if (!loaded.ok) throw new Error(`The seeds have ${String(loaded.findings.length)} findings: run redlines validate.`);
  return loaded.parts;
}

/** A release of November 2026, the n-th from 0. */
export function aRelease(n: number): ReleaseInfo {
  const version = `2026.11.${String(n)}`;
  const publishedAt = `2026-11-${String(n + 10)}T12:00:00.000Z`;
  return {
    id: `release/${version}`,
    version,
    publishedAt,
    contentHash: String(n).repeat(64),
    notes: `Release ${String(n)}`,
  };
}

/** A store of snapshots in memory: the n-th catalogue is release `2026.11.<n>`, the last one is current. */
export function memoryStore(...catalogues: readonly Catalogue[]): SnapshotSource {
  const snapshots = catalogues.map((catalogue, n): Snapshot => ({ release: aRelease(n), catalogue }));
  const releases = snapshots.map(({ release }) => release).reverse();
  const at = (version: string): Snapshot => {
    const release = releaseByVersion(releases, version, ['release']);
    const found = snapshots.find((snapshot) => snapshot.release === release);
    if (found === undefined) throw new Error('unreachable');
    return found;
  };
  const latest = releases[0]?.version ?? '';
  return {
    current: () => at(latest),
    at: (version) => Promise.resolve().then(() => at(version)),
    releases: () => releases,
  };
}
