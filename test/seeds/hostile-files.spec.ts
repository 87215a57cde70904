import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SeedsOnDisk, seedsOnDisk } from '../setup/sample-seeds.js';
import { validateSeeds } from '../../src/seeding/validate-seeds.service.js';

const FILE = 'interventions/acme-policy-1.yaml';
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]', 'c: [*b, *b]'].join('\n');

const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['ten megabytes', `a: ${'x'.repeat(10_000_000)}`, 'FILE_TOO_LARGE'],
  ['a YAML bomb', bomb, 'ANCHOR_OR_TAG'],
  ['a tag', 'a: !!binary aGVsbG8=', 'ANCHOR_OR_TAG'],
  ['a directive that changes the language', '%YAML 1.1\n---\na: yes\n', 'ANCHOR_OR_TAG'],
  ['a binary file', Uint8Array.from({ length: 5_000 }, (_, i) => i % 256), 'NOT_TEXT'],
  ['Latin 1', Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]), 'NOT_UTF8'],
  ['a hundred thousand brackets', '['.repeat(100_000), 'TOO_DEEP'],
  ['a hundred thousand dashes', '- '.repeat(100_000), 'TOO_DEEP'],
  ['a staircase', Array.from({ length: 800 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'TOO_DEEP'],
  ['eighty thousand keys', Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`).join('\n'), 'FILE_TOO_LARGE'],
  ['one key twice', 'method: machine\nmethod: human\n', 'DUPLICATE_KEY'],
  ['an open quote', 'method: "machine\n', 'SYNTAX'],
  ['two documents', 'method: machine\n---\nmethod: human\n', 'SYNTAX'],
  ['nothing', '', 'SYNTAX'],
  ['a bare number', '42\n', 'BAD_VALUE'],
];

async function measured(dir: string) {
  const before = process.memoryUsage().rss;
  const begin = process.cpuUsage();
  const findings = await validateSeeds(dir);
  const { user, system } = process.cpuUsage(begin);
  return {
    found: findings.map((finding) => [finding.file, finding.code]),
    seconds: (user + system) / 1e6,
    megabytes: (process.memoryUsage().rss - before) / 1e6,
  };
}

describe('files made to do harm, or by mistake', () => {
  let seeds: SeedsOnDisk;
  beforeAll(async () => {
    seeds = await seedsOnDisk();
    await validateSeeds(seeds.dir);
  });
  afterAll(() => seeds.remove());

  it.each(cases)('%s: one finding, at once, in little memory', async (_name, content, code) => {
    await seeds.write(FILE, content);
    const runs = [await measured(seeds.dir), await measured(seeds.dir), await measured(seeds.dir)];
    for (const { found } of runs) expect(found).toEqual([[seeds.path(FILE), code]]);
    // The best of three: the others may pay for what the machine does beside.
    expect(Math.min(...runs.map(({ seconds }) => seconds))).toBeLessThan(1);
    expect(Math.min(...runs.map(({ megabytes }) => megabytes))).toBeLessThan(150);
  });

  it('a missing folder is a finding too', async () => {
    const findings = await validateSeeds(seeds.path('nowhere'));
    expect(new Set(findings.map((finding) => finding.code))).toContain('FOLDER_UNREADABLE');
  });
});
