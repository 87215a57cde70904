import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answered, redlines as run, wordsOf } from '../../test/setup/terminal.js';
import { CliError } from './cli-error.js';
import { fillFolder } from './export-folder.service.js';

let base: string;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'redlines-export-'));
});
afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

function redlines(commandLine: string): Promise<Answered> {
  return run(wordsOf(commandLine));
}

describe('redlines export', () => {
  it('writes the files of formats with sums as sha256sum writes them', async () => {
    const out = join(base, 'some', 'csv');
    const { code, out: said } = await redlines(`export --format csv,jsonl --out ${out}`);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ files, .* release unreleased/) });
    expect(await readdir(out)).toEqual(['HOW-TO-COUNT.md', 'SHA256SUMS', 'csv', 'registry.jsonl']);
    const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
    expect(sums).toContainEqual(expect.stringMatching(/^[0-9a-f]{64} {2}csv\/claims\.csv$/));
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      const hash = createHash('sha256').update(await readFile(join(out, path)));
      expect(`${path} ${hash.digest('hex')}`).toBe(`${path} ${sum}`);
    }
    // Nothing is left beside it.
    expect(await readdir(join(base, 'some'))).toEqual(['csv']);
  });

  it('keeps to kinds', async () => {
    const out = join(base, 'kinds');
    expect((await redlines(`export --format csv jsonl --kinds claim,metric --out ${out}`)).code).toBe(0);
    const files = ['claims.csv', 'entries.csv', 'metrics.csv', 'release.csv', 'reviews.csv', 'vocabulary.csv'];
    expect(await readdir(join(out, 'csv'))).toEqual(files);
    const lines = (await readFile(join(out, 'registry.jsonl'), 'utf8')).trimEnd().split('\n');
    const kinds = new Set(lines.map((line) => (JSON.parse(line) as { entry: string }).entry));
    expect([...kinds].sort()).toEqual(['claim', 'metric', 'release']);
  });

  it('writes seed files that are the committed ones', async () => {
    const out = join(base, 'seeds');
    expect((await redlines(`export --format seeds --out ${out}`)).code).toBe(0);
    const path = 'interventions/us-ca-sb-1047.yaml';
    const committed = await readFile(join(import.meta.dirname, '../../seeds', path), 'utf8');
    expect(await readFile(join(out, path), 'utf8')).toBe(committed);
  });

  it('never writes over a folder that holds something, unless told to; what else it holds stays', async () => {
    const out = join(base, 'full');
    await mkdir(out);
    await writeFile(join(out, 'mine.txt'), 'mine');
    await writeFile(join(out, 'registry.jsonl'), 'old');
    const refused = await redlines(`export --format jsonl --out ${out}`);
    expect({ code: refused.code, lines: refused.err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(refused.err).toMatch(/^EXPORT_FOLDER_IN_USE: .* 2 things .*--force/);
    expect(await readFile(join(out, 'registry.jsonl'), 'utf8')).toBe('old');
    expect((await redlines(`export --format jsonl --out ${out} --force`)).code).toBe(0);
    expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(out, 'registry.jsonl'), 'utf8')).toMatch(/^\{"entry":"release"/);
  });

  it.each([
    ['--format cvs', 'BAD_ARGUMENT', 'jsonl, csv, jsonld, datapackage, sqlite, parquet, seeds, all'],
    ['--kinds claims', 'BAD_ARGUMENT', 'claim'],
  ])('names what it takes instead of %s', async (wrong, code, accepted) => {
    const { code: exit, err } = await redlines(`export ${wrong} --out ${join(base, 'wrong')}`);
    expect(exit).toBe(2);
    expect(err).toMatch(new RegExp(`^${code}: `));
    expect(err).toContain(accepted);
    expect(await readdir(base)).not.toContain('wrong');
  });

  it('says in one line that a folder cannot be', async () => {
    await writeFile(join(base, 'a-file'), '');
    const { code, err } = await redlines(`export --format jsonl --out ${join(base, 'a-file', 'below')}`);
    expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 3, lines: 1 });
    expect(err).toMatch(/^EXPORT_UNWRITABLE: /);
  });
});

describe('fillFolder', () => {
  it.each([
    ['ENOSPC', 'no space left on device', 'EXPORT_DISK_FULL'],
    ['ERR_SQLITE_ERROR', 'database or disk is full', 'EXPORT_DISK_FULL'],
    ['EACCES', 'permission denied', 'EXPORT_UNWRITABLE'],
  ])('leaves nothing behind after %s: %s', async (system, message, code) => {
    const fault = Object.assign(new Error(message), { code: system });
    const target = join(base, 'broken');
    const filling = fillFolder(target, false, async (folder) => {
      await writeFile(join(folder, 'half'), 'half');
      throw fault;
    });
    await expect(filling).rejects.toThrow(CliError);
    await expect(filling).rejects.toMatchObject({ code });
    expect((await readdir(base)).filter((name) => name.includes('broken'))).toEqual([]);
  });
});
