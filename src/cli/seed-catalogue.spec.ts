import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SeedsOnDisk, seedsOnDisk } from '../../test/setup/sample-seeds.js';
import { progressOn } from './progress.js';
import { seedCatalogue } from './seed-catalogue.service.js';

let seeds: SeedsOnDisk;
let data = '';
let cache = '';

beforeEach(async () => {
  seeds = await seedsOnDisk();
  data = await mkdtemp(join(tmpdir(), 'redlines-cache-'));
  cache = join(data, 'cache');
});
afterEach(async () => {
  await seeds.remove();
  await rm(data, { recursive: true, force: true });
});

/** Reads the seeds; how many files were read, other than from the cache. */
async function read(into: string | undefined = cache) {
  let said = '';
  const outlet = { isTerminal: true, columns: 80, write: (text: string) => void (said += text) };
  const { catalogue, digest } = await seedCatalogue(seeds.dir, into, progressOn(outlet));
  return { catalogue, digest, fromFiles: said.includes('Reading seeds') };
}

describe('catalogue of a folder of seeds', () => {
  it('is read once, and found in the cache the second time', async () => {
    const first = await read();
    const second = await read();
    expect([first.fromFiles, second.fromFiles]).toEqual([true, false]);
    expect(second.digest).toBe(first.digest);
    expect([...second.catalogue.byId.keys()]).toEqual([...first.catalogue.byId.keys()]);
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^catalogue-[0-9a-f]{32}\.json\.gz$/)]);
  });

  it('is read again where a file changed', async () => {
    const before = await read();
    await seeds.edit('interventions/northland-ai-act.yaml', 'Northland AI Office', 'Northland Agency for AI');
    const after = await read();
    expect(after.fromFiles).toBe(true);
    expect(after.digest).not.toBe(before.digest);
  });

  it('is read again where the cache is damaged', async () => {
    const before = await read();
    const [name = ''] = await readdir(cache);
    await writeFile(join(cache, name), 'not gzip');
    const { digest, fromFiles } = await read();
    expect({ digest, fromFiles }).toEqual({ digest: before.digest, fromFiles: true });
    expect((await read()).fromFiles).toBe(false);
  });

  it('needs no cache: one that cannot be written is no failure', async () => {
    await writeFile(cache, 'a file where the folder should be');
    expect((await read()).fromFiles).toBe(true);
    expect((await read(undefined)).fromFiles).toBe(true);
  });

  it('keeps few editions', async () => {
    const text = await readFile(seeds.path('regimes.yaml'), 'utf8');
    for (let i = 0; i < 6; i++) {
      await seeds.write('regimes.yaml', `${text}# ${i}\n`);
      await read();
    }
    expect(await readdir(cache)).toHaveLength(4);
  });

  it('is refused with its first finding where the seeds are unsound', async () => {
    await seeds.write('interventions/northland-ai-act.yaml', 'intervention: [');
    await expect(read()).rejects.toMatchObject({
      code: 'SEEDS_REFUSED',
      exitCode: 1,
      message: expect.stringContaining('northland-ai-act.yaml:1:'),
    });
  });

  it('is refused where there is no folder', async () => {
    await seeds.remove();
    await expect(read()).rejects.toMatchObject({ code: 'SEEDS_MISSING', exitCode: 2 });
  });
});
