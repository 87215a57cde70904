import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answered, redlines as run, type TerminalOptions, wordsOf } from '../../test/setup/terminal.js';

const ANALYSES = ['cheese', 'what-if', 'history', 'portfolio', 'figures'];
const COMMANDS = [
  'gaps',
  'matrix',
  ...ANALYSES,
  'show',
  'search',
  'changes',
  'lineages',
  'anatomy',
  'cite',
  'export',
  'validate',
  'seed',
  'schema',
];

/** On the package's own seeds. */
function redlines(commandLine: string, options: TerminalOptions = {}): Promise<Answered> {
  return run(wordsOf(commandLine), options);
}

describe('redlines', () => {
  it('answers where the holes are, from the seeds of the package', async () => {
    const { code, out, err } = await redlines(
      'gaps --scenario biological-weapons --binding binding co-regulatory --as-of 2026-11-01',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Gaps as of 2026-11-01: .*biological/);
    expect(out).toMatch(/\d+ gaps? of 11 cells/);
  });

  it('finds entries by their words', async () => {
    const { code, out } = await redlines('search covered model --kind definition --limit 3 --format json');
    const answer: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ data: { search: { edges: [{ kind: 'DEFINITION' }, {}, {}] } } });
    expect((await redlines('search covered model --limit 3')).out).toMatch(/the best 3 of \d+ entries found/);
  });

  it('takes today from the edge, and a day that is given instead', async () => {
    const given = await redlines('gaps --scenario weight-theft --as-of 2024-09-01');
    const today = await redlines('gaps --scenario weight-theft', { today: '2024-09-01' });
    expect(today).toEqual(given);
    expect(given.out).toContain('2024-09-01');
  });

  it.each(['csv', 'json', 'markdown'])('keeps standard output to the answer as %s', async (format) => {
    const { code, out, err } = await redlines(`gaps --scenario weight-theft --format ${format}`);
    expect(code).toBe(0);
    expect(out).toMatch(/weight-theft|Theft of model weights/);
    expect(err).toMatch(format === 'csv' ? /^\d+ gaps? of 11 cells/ : /^$/);
  });

  it('colours on a terminal, and not against NO_COLOR', async () => {
    const question = 'matrix --scenario weight-theft';
    expect((await redlines(question, { columns: 80 })).out).toContain('\u001B[');
    expect((await redlines(question, { columns: 80, environment: { NO_COLOR: '1' } })).out).not.toContain('\u001B[');
    expect((await redlines(question)).out).not.toContain('\u001B[');
  });

  it('uses the width of a wide terminal, never less than 80 columns', async () => {
    const widest = async (columns: number) => {
      const { out } = await redlines('matrix --scenario weight-theft', { columns, environment: { NO_COLOR: '1' } });
      return Math.max(...out.split('\n').map((line) => line.length));
    };
    expect(await widest(120)).toBe(120);
    expect(await widest(60)).toBe(80);
  });

  it.each([...COMMANDS, ''])('explains itself, with examples: %s', async (command) => {
    const { code, out, err } = await redlines(`${command} --help`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Examples:');
  });

  it('gives examples that work', async () => {
    for (const command of ['gaps', 'matrix', ...ANALYSES, 'show', 'search', 'cite']) {
      const { out } = await redlines(`${command} --help`);
      const examples = [...out.matchAll(/^ {2}redlines (.*?)(?: > \S+)?$/gm)].map(([, line = '']) => line);
      expect(examples.length).toBeGreaterThan(2);
      for (const example of examples) expect({ example, ...(await redlines(example)) }).toMatchObject({ code: 0 });
    }
  });

  it('documents its exit codes and prints its version', async () => {
    expect((await redlines('--help')).out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /);
    expect(await redlines('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});

describe('what was asked wrongly', () => {
  it.each([
    ['gaps --scenaro x', 'BAD_ARGUMENT', '--scenario'],
    ['gap', 'BAD_ARGUMENT', 'gaps'],
    ['gaps weight-theft', 'BAD_ARGUMENT', '--scenario'],
    ['gaps --scenario', 'BAD_ARGUMENT', '--scenario'],
    ['gaps --scenario weigth-theft', 'UNKNOWN_ENTRY', 'weight-theft'],
    ['gaps --layer zzz', 'UNKNOWN_ENTRY', 'assessment'],
    ['gaps --status inforce', 'BAD_ARGUMENT', 'in-force, adopted, proposed, any'],
    ['gaps --as-of 2026-02-30', 'BAD_ARGUMENT', 'YYYY-MM-DD'],
    ['gaps --country XX', 'UNKNOWN_ENTRY', 'US'],
    ['gaps --format yaml', 'BAD_ARGUMENT', 'markdown'],
    ['gaps --include us-eo-14110 --exclude us-eo-14110', 'BAD_ARGUMENT', 'us-eo-14110'],
    ['gaps --seeds /nowhere/at/all', 'SEEDS_MISSING', '--seeds'],
    ['foo', 'BAD_ARGUMENT', 'matrix'],
    ['search', 'BAD_ARGUMENT', 'redlines search --help'],
    ['search ...', 'BAD_ARGUMENT', 'word'],
    ['search model --kind law', 'BAD_ARGUMENT', 'definition'],
    ['search model --limit 0', 'BAD_ARGUMENT', '1 to 1000'],
    ['cite', 'BAD_ARGUMENT', 'redlines cite --help'],
    ['cite us-ca-sb-1047 --style apa7', 'BAD_ARGUMENT', 'apa, chicago, mla, harvard, oscola, bluebook, vancouver'],
    ['cite us-ca-sb-1047 --format docx', 'BAD_ARGUMENT', 'text, html, markdown, bibtex, ris, csl-json'],
    ['cite us-ca-sb-1047 --of law', 'BAD_ARGUMENT', 'source, entry'],
    ['cite us-ca-sb-1407', 'UNKNOWN_ENTRY', 'intervention/us-ca-sb-1047'],
    ['cite metric/training-compute --of source', 'BAD_ARGUMENT', '--of entry'],
    ['show', 'BAD_ARGUMENT', 'redlines show --help'],
    ['show us-ca-sb-1407', 'UNKNOWN_ENTRY', 'intervention/us-ca-sb-1047'],
    ['show gap/biological-weapons', 'BAD_ARGUMENT', 'gap/<scenario>/<layer>'],
  ])('is one line with a code and a way on: %s', async (commandLine, errorCode, advice) => {
    const { code, out, err } = await redlines(commandLine);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toEqual([expect.stringMatching(new RegExp(`^${errorCode}: `)), '']);
    expect(err).toContain(advice);
  });

  it('shows the stack only when asked', async () => {
    expect((await redlines('show zzz --debug')).err).toContain('    at ');
    expect((await redlines('show zzz', { environment: { REDLINES_DEBUG: '1' } })).err).toContain('    at ');
  });

  it('prints the help without a command, as a mistake', async () => {
    const { code, out, err } = await redlines('');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Commands:');
  });
});

describe('redlines validate', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redlines-cli-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('has nothing to say of the seeds of the package', async () => {
    const { code, out, err } = await redlines('validate');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^0 findings in \d+ files\n$/);
  });

  it('prints a line for each finding, and fails', async () => {
    const file = join(folder, 'us-ca-sb-1047.yaml');
    await writeFile(file, 'intervention:\n  slug: us-ca-sb-1047\n  knid: bill\n');
    const { code, out, err } = await redlines(`validate "${file}"`);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const [place = '', errorCode = '', what = '', remedy = '', ...rest] = line.split('  ');
      expect(place).toMatch(/us-ca-sb-1047\.yaml:\d+:\d+$/);
      expect(errorCode).toMatch(/^[A-Z_]+$/);
      expect([what, remedy].every((text) => text.length > 3) && rest.length === 0).toBe(true);
    }
    expect(err).toBe(`${lines.length} findings in 1 file\n`);
  });

  it('lists its rules', async () => {
    expect((await redlines('validate --rules')).out).toMatch(/^MISSING_PINPOINT\n {2}\S/m);
  });
});

describe('redlines schema', () => {
  it('finds the schemas of the package up to date', async () => {
    expect(await redlines('schema --check')).toMatchObject({ code: 0, out: '' });
  });

  it('writes what is missing, and tells what differs', async () => {
    const seeds = await mkdtemp(join(tmpdir(), 'redlines-cli-'));
    try {
      const missing = await redlines(`schema --check --seeds "${seeds}"`);
      expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/^SCHEMA_DRIFT: /) });
      expect(missing.out).toContain('intervention.schema.json  differs\n');
      expect((await redlines(`schema --write --seeds "${seeds}"`)).out).toContain(
        'intervention.schema.json  written\n',
      );
      expect((await redlines(`schema --check --seeds "${seeds}"`)).code).toBe(0);
    } finally {
      await rm(seeds, { recursive: true, force: true });
    }
  });

  it.each(['schema', 'schema --write --check'])('wants one of its flags: %s', async (commandLine) => {
    expect(await redlines(commandLine)).toMatchObject({ code: 2, err: expect.stringContaining('--write or --check') });
  });
});
