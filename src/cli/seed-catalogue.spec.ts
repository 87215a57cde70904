import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleParts } from '../../test/setup/sample-parts.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { writeSeeds } from '../seeding/write-seeds.service.js';
import { progressOn } from './progress.js';
import { seedCatalogue } from './seed-catalogue.service.js';

let folder = '';
let seeds = '';
let cache = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redlines-cache-'));
  [seeds, cache] = [join(folder, 'seeds'), join(folder, 'data', 'cache')];
  for (const [name, text] of writeSeeds(withoutReferences())) {
    await mkdir(dirname(join(seeds, name)), { recursive: true });
    await writeFile(join(seeds, name), text);
  }
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Seed files name references after the file that has them; the sample's stand by themselves. */
function withoutReferences(): CatalogueParts {
  const { frame } = sampleParts();
  return sampleParts({ references: [], frame: { ...frame, model: { ...frame.model, references: [] } } });
}

/** Reads the seeds; how many files were read, other than from the cache. */
async function read(into: string | undefined = cache) {
  let said = '';
  const outlet = { isTerminal: true, columns: 80, write: (text: string) => void (said += text) };
  const { catalogue, digest } = await seedCatalogue(seeds, into, progressOn(outlet));
  return { catalogue, digest, fromFiles: said.includes('Reading seeds') };
}

describe('catalogue of a folder of seeds', () => {
  it('is read once, and found in the cache the second time', async () => {
    const first = await read();
    const second = await read();
    expect([first.fromFiles, second.fromFiles]).toEqual([true, false]);
    expect(second.digest).toBe(first.digest);
    expect(second.catalogue).toEqual(first.catalogue);
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^catalogue-[0-9a-f]{32}\.json\.gz$/)]);
  });

  it('is read again where a file changed', async () => {
    const before = await read();
    const file = join(seeds, 'interventions', 'northland-ai-act.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Northland AI Office', 'Northland Agency for AI'));
    const after = await read();
    expect(after.fromFiles).toBe(true);
    expect(after.digest).not.toBe(before.digest);
  });

  it('is read again where the cache is damaged', async () => {
    const before = await read();
    const [name = ''] = await readdir(cache);
    await writeFile(join(cache, name), 'not gzip');
    expect(await read()).toEqual({ ...before, fromFiles: true });
    expect((await read()).fromFiles).toBe(false);
  });

  it('needs no cache: one that cannot be written is no failure', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    expect((await read()).fromFiles).toBe(true);
    expect((await read(undefined)).fromFiles).toBe(true);
  });

  it('keeps few editions', async () => {
    const file = join(seeds, 'regimes.yaml');
    const text = await readFile(file, 'utf8');
    for (let i = 0; i < 6; i++) {
      await writeFile(file, `${text}# ${i}\n`);
      await read();
    }
    expect(await readdir(cache)).toHaveLength(4);
  });

  it('is refused with its first finding where the seeds are unsound', async () => {
    await writeFile(join(seeds, 'interventions', 'northland-ai-act.yaml'), 'intervention: [');
    await expect(read()).rejects.toMatchObject({
      code: 'SEEDS_REFUSED',
      exitCode: 1,
      message: expect.stringContaining('northland-ai-act.yaml:1:'),
    });
  });

  it('is refused where there is no folder', async () => {
    await rm(seeds, { recursive: true });
    await expect(read()).rejects.toMatchObject({ code: 'SEEDS_MISSING', exitCode: 2 });
  });
});
