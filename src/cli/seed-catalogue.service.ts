import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { link } from '../catalogue/link.js';
import type { CatalogueSource } from './catalogue-source.js';
import { type CachedParts, readCache, writeCache } from './catalogue-cache.service.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';
import type { Progress } from './progress.js';
import { digestOfFolder } from './folder-digest.service.js';

/** The catalogue of a folder of seeds, from the cache where neither the files nor the code that reads them changed. */
export const seedCatalogue: CatalogueSource = async (folder, cache, progress) => {
  const key = await keyOf(folder);
  const cached = cache === undefined ? undefined : await readCache(cache, key);
  const { digest, parts } = cached ?? (await readAll(folder, progress));
  const catalogue = link(parts);
  if (cached === undefined && cache !== undefined) await writeCache(cache, key, { digest, parts });
  return { catalogue, digest };
};

async function keyOf(folder: string): Promise<string> {
  const seeds = await stat(folder).catch(() => undefined);
  if (seeds?.isDirectory() !== true) {
    throw new CliError('SEEDS_MISSING', `There is no folder ${folder}.`, 'Name one with --seeds.', EXIT.usage);
  }
  const source = join(import.meta.dirname, '..');
  const parsers = ['catalogue', 'seeding'].map((name) => join(source, name));
  try {
    const digests = await Promise.all([
      digestOfFolder(folder, '.yaml'),
      ...parsers.map((parser) => digestOfFolder(parser, import.meta.filename.slice(-3))),
    ]);
    return createHash('sha256').update(digests.join()).digest('hex');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError('SEEDS_UNREADABLE', `${reason}.`, 'Check the permissions of the files.', EXIT.cannotStart);
  }
}

/** Files and rules together; imported only here, because the validating classes take their time to load. */
async function readAll(folder: string, progress: Progress): Promise<CachedParts> {
  const [{ loadSeeds }, { runRules }, { catalogueDigest }] = await Promise.all([
    import('../seeding/load-seeds.service.js'),
    import('../catalogue/run-rules.js'),
    import('./catalogue-digest.js'),
  ]);
  const read = await loadSeeds(folder, {
    onFile: (done, total) => progress.say(`Reading seeds: ${done} of ${total} files`),
  });
  const problems = read.ok ? runRules(read.parts).map((x) => `${x.entry}: ${x.message}`) : read.findings.map(place);
  const [first] = problems;
  if (!read.ok || first !== undefined) {
    const count = `${problems.length} ${problems.length === 1 ? 'finding' : 'findings'} in ${folder}, first: ${first ?? ''}.`;
    throw new CliError('SEEDS_REFUSED', count, 'See them all with: redlines validate.', EXIT.findings);
  }
  return { parts: read.parts, digest: catalogueDigest(read.parts) };
}

function place(finding: { file: string; line: number; column: number; message: string }): string {
  return `${finding.file}:${finding.line}:${finding.column} ${finding.message}`;
}
