import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answered, redlines as run, wordsOf } from '../../test/setup/terminal.js';

function redlines(commandLine: string): Promise<Answered> {
  return run(wordsOf(commandLine));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assess-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function profile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const GENERAL =
  '--holds gpai-significant-generality gpai-competent-at-many-tasks gpai-integrable-downstream ' +
  'eu-ai-act/provider#criteria.allOf.0 eu-ai-act/provider#criteria.allOf.1 ' +
  '--fails gpai-only-pre-market-research,commission-accepted-rebuttal';
const QUESTION = `assess --compute 3e25 --cost 80e6USD --country EU --intervention eu-ai-act ${GENERAL}`;

interface Assessed {
  readonly data: { readonly assessSystem: { readonly duties: readonly { readonly id: string }[] } };
}

describe('redlines assess', () => {
  it('tells reach, verdicts, duties with their reasons, and what to find out first', async () => {
    const { code, out, err } = await redlines(QUESTION);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'What applies as of 2026-11-22',
      '  European Union: reached, it is on the market in EU',
    ]);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(out).toContain('EU AI Act (binding, in force; reached)');
    expect(out).toMatch(/EU AI Act: provider +│ applies/u);
    expect(out.indexOf('│ owed')).toBeLessThan(out.indexOf('│ undecided'));
    expect(out).toContain('What to find out first');
  });

  it('reads the same system from a file', async () => {
    const file = profile(
      'system.yaml',
      `quantities: { training-compute: 3e25 FLOP, training-cost: 80e6 USD }
judgements:
  gpai-significant-generality: true
  gpai-competent-at-many-tasks: true
  gpai-integrable-downstream: true
  eu-ai-act/provider#criteria.allOf.0: true
  eu-ai-act/provider#criteria.allOf.1: true
  gpai-only-pre-market-research: false
  commission-accepted-rebuttal: false
markets: [EU]
`,
    );
    const flags = JSON.parse((await redlines(`${QUESTION} --format json`)).out) as Assessed;
    const read = JSON.parse(
      (await redlines(`assess --file ${file} --intervention eu-ai-act --format json`)).out,
    ) as Assessed;
    expect(read).toEqual(flags);
    expect(read.data.assessSystem.duties).toContainEqual({ id: 'provision/eu-ai-act/model-evaluation' });
  });

  it('gives a line for every verdict in CSV, and a section for every text in Markdown', async () => {
    const csv = await redlines(`${QUESTION} --format csv`);
    expect(csv.out).toMatch(/^duty,provision\/eu-ai-act\/model-evaluation,owed,in-force,reached,/mu);
    expect(csv.out).toMatch(/^red-line,red-line\/eu-ai-act\/systemic-risk-threshold-crossed,crossed,/mu);
    expect(csv.err).toContain('duties:');
    const markdown = await redlines(`${QUESTION} --format markdown`);
    expect(markdown.out).toContain('## EU AI Act (binding, in force; reached)');
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['--compute -3', 'BAD_ARGUMENT: --compute', 'at least 0'],
    ['--cost 80e6', 'BAD_ARGUMENT: --cost', 'USD'],
    ['--compute lots', 'BAD_ARGUMENT: --compute', '3e25'],
    ['--quantity compute', 'BAD_ARGUMENT: --quantity', '<metric>=<amount>'],
    ['--quantity computing=3', 'UNKNOWN_ENTRY: --quantity', 'computing'],
    ['--compute 1e25 --quantity training-compute=2e25', 'BAD_ARGUMENT: --quantity', 'given twice'],
    ['--country UKK', 'UNKNOWN_ENTRY: --country', 'EU'],
    ['--developer nobody', 'UNKNOWN_ENTRY: --developer', 'anthropic'],
    ['--holds trained-on-broad-dat', 'UNKNOWN_ENTRY: --holds', 'trained-on-broad-data'],
    ['--role king', 'BAD_ARGUMENT: --role', 'deployer'],
    ['--regime europe', 'UNKNOWN_ENTRY: --regime', 'europe'],
    ['--file /no/such/file', 'BAD_ARGUMENT: --file', 'cannot be read'],
  ];
  it.each(refused)('refuses %s', async (flags, place, hint) => {
    const { code, out, err } = await redlines(`assess ${flags}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(place)).toBe(true);
    expect(err).toContain(hint);
  });

  it.each([
    ['quantity: 3', 'quantity is no field of a profile'],
    ['quantities: { training-compute: many }', 'quantities.training-compute'],
    ['judgements: { trained-on-broad-data: perhaps }', 'neither true nor false'],
    ['markets: EU', 'markets is no list'],
    ['quantities: { training-cost: 80e6 }', 'say in which currency'],
    ['quantities: [', 'BAD_ARGUMENT'],
  ])('refuses the profile %s', async (text, hint) => {
    const { code, err } = await redlines(`assess --file ${profile('bad.yaml', text)}`);
    expect(code).toBe(2);
    expect(err).toContain('bad.yaml');
    expect(err).toContain(hint);
  });

  it('has examples in its help', async () => {
    expect((await redlines('assess --help')).out).toContain('redlines assess --file profile.yaml');
  });
});

describe('redlines validate --advice', () => {
  it('lists judgements that hold a number, and blocks nothing', async () => {
    const { code, out, err } = await redlines('validate --advice');
    expect(code).toBe(0);
    expect(out).toMatch(/^definition\/\S+ criteria\S* {2}JUDGEMENT_WITH_NUMBER {2}a judgement that holds a number/mu);
    expect(err).toMatch(/^\d+ pieces of advice$/mu);
  });
});
