import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redlines } from '../setup/terminal.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('redlines report', () => {
  it('prints Markdown where nothing else is said', async () => {
    const { code, out } = await redlines(['report', '--lineage', 'us-ca-sb-53', '--as-of', '2026-11-22']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Did the line move\? SB 1047 to SB 53\n/);
    expect(out).toContain('- Read as of: 2026-11-22');
  });

  it('takes the format from the ending of the file, and says what it wrote', async () => {
    const file = join(folder, 'california.docx');
    const { code, out, err } = await redlines([
      'report',
      '--regime',
      'california',
      '--as-of',
      '2026-11-22',
      '--out',
      file,
    ]);
    expect([code, out]).toEqual([0, '']);
    const body = await readFile(file);
    expect(err).toContain(`wrote ${file} (${body.length} bytes)`);
    expect(body.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('compares the definitions of the texts that are named', async () => {
    const { out } = await redlines([
      'report',
      '--compare',
      'covered-model',
      'us-ca-sb-53',
      'us-ny-raise-act',
      '--format',
      'html',
    ]);
    expect(out).toMatch(/^<!doctype html>/);
    expect(out).toContain('2 definitions in 2 texts are compared.');
  });

  it('counts only what binds where it is told to', async () => {
    const { out } = await redlines([
      'report',
      '--scenario',
      'mass-surveillance',
      '--binding',
      'binding',
      '--as-of',
      '2026-11-22',
    ]);
    expect(out).toContain('Counting what is in force on 2026-11-22; binding.');
  });

  it.each([
    [['report'], '--scenario'],
    [['report', '--scenario', 'weight-theft', '--regime', 'california'], 'one report'],
    [['report', '--scenario', 'weight-thefts'], 'weight-theft'],
    [['report', '--scenario', 'weight-theft', '--format', 'pdf'], 'docx'],
    [['report', '--scenario', 'weight-theft', '--format', 'docx'], '--out'],
    [['report', '--scenario', 'weight-theft', '--style', 'turabian'], 'oscola'],
    [['report', '--scenario', 'weight-theft', '--status', 'alive'], 'in-force'],
    [['report', '--regime', 'california', '--status', 'any'], 'asOf'],
    [['report', '--lineage', 'eu-ai-act'], 'predecessor'],
  ])('refuses %j', async (argv, told) => {
    const { code, out, err } = await redlines(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
  });

  it('says where it cannot write', async () => {
    const { code, err } = await redlines([
      'report',
      '--regime',
      'california',
      '--out',
      join(folder, 'nowhere', 'x.md'),
    ]);
    expect(code).toBe(3);
    expect(err).toContain('EXPORT_UNWRITABLE');
  });
});
