import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aClaim, aDefinition, aJudgement } from '../setup/sample-clauses.js';
import { seedableParts, type SeedsOnDisk, seedsOnDisk } from '../setup/sample-seeds.js';
import { formatSeeds } from '../../src/seeding/format-seeds.service.js';
import { loadSeeds } from '../../src/seeding/load-seeds.service.js';
import { seedDigest } from '../../src/seeding/seed-digest.service.js';
import { writeSeeds } from '../../src/seeding/write-seeds.service.js';

let seeds: SeedsOnDisk;
beforeEach(async () => {
  seeds = await seedsOnDisk();
});
afterEach(() => seeds.remove());

async function partsOf(dir: string) {
  const loaded = await loadSeeds(dir);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  return loaded;
}

describe('seeds and parts', () => {
  it('parts -> seeds -> parts says the same', async () => {
    expect((await partsOf(seeds.dir)).parts).toEqual(seedableParts());
  });

  it('keeps what is told apart only by an absent field or by the method of a file', async () => {
    const parts = seedableParts({
      claims: [
        aClaim(),
        aClaim({
          id: 'claim/northland-ai-act/intervention/weight-theft/response',
          subject: 'intervention/northland-ai-act',
          scenario: 'scenario/weight-theft',
          layer: 'layer/response',
          method: 'human',
          reviews: [{ by: 'A. Person', on: '2026-11-30', outcome: 'disputed', note: 'no: it names the risk only' }],
        }),
      ],
      definitions: [
        aDefinition({ summary: 'Line one.\nLine two: "quoted", \'and\' # not a comment.' }),
        aDefinition({
          slug: 'critical-harm',
          criteria: { kind: 'not', of: { kind: 'all-of', of: [aJudgement({ text: 'no' }), aJudgement({ text: '2024' })] } },
        }),
      ],
    });
    const other = await seedsOnDisk(parts);
    try {
      expect((await partsOf(other.dir)).parts).toEqual(parts);
    } finally {
      await other.remove();
    }
  });

  it('says where each entry stands', async () => {
    const { origins } = await partsOf(seeds.dir);
    expect(origins.get('definition/northland-ai-act/critical-harm')).toEqual({
      file: 'interventions/northland-ai-act.yaml',
      path: ['definitions', 1],
    });
    expect(origins.get('cell/biological-weapons/assessment')).toEqual({
      file: 'assessments.yaml',
      path: ['assessments', 0],
    });
  });

  it('reads keys in any order and any layout, and writes them back in one', async () => {
    const before = writeSeeds(seedableParts()).get('regimes.yaml');
    await seeds.write('regimes.yaml', "regimes: [{kind: developer, slug: acme, name: Acme}]\n");
    const { parts } = await partsOf(seeds.dir);
    const after = writeSeeds({ ...parts, regimes: seedableParts().regimes }).get('regimes.yaml');
    expect(parts.regimes).toEqual([{ id: 'regime/acme', slug: 'acme', name: 'Acme', kind: 'developer' }]);
    expect(after).toBe(before);
  });

  it('brings a file into the one layout, and leaves the others alone', async () => {
    const before = await readFile(seeds.path('regimes.yaml'), 'utf8');
    await seeds.write('regimes.yaml', `${before.replace('kind: developer', "kind:   'developer'")}\n# a remark\n`);
    expect(await formatSeeds(seeds.dir)).toEqual({ ok: true, changed: ['regimes.yaml'] });
    expect(await readFile(seeds.path('regimes.yaml'), 'utf8')).toBe(before);
    expect(await formatSeeds(seeds.dir)).toEqual({ ok: true, changed: [] });
  });

  it('digests names and bytes: equal for equal files, different for one changed character', async () => {
    const digest = await seedDigest(seeds.dir);
    const other = await seedsOnDisk();
    try {
      expect(await seedDigest(other.dir)).toBe(digest);
      await other.edit('regimes.yaml', 'Acme', 'Acmo');
      expect(await seedDigest(other.dir)).not.toBe(digest);
    } finally {
      await other.remove();
    }
  });
});
