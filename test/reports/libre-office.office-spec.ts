import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readReport } from '../../src/reports/report-question.js';
import { writeReport } from '../../src/reports/write-report.service.js';
import { seedCatalogue } from '../setup/memory-store.js';

const run = promisify(execFile);
const AS_OF = '2026-11-22';
const EDITION = {
  release: '2026.11.0',
  publishedOn: AS_OF,
  contentHash: '0'.repeat(64),
  asOf: AS_OF,
  unreviewed: true,
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a report in a word processor', () => {
  it('opens in LibreOffice with headings, footnotes, captions and pictures on its pages', async () => {
    const catalogue = await seedCatalogue();
    const asked = { kind: 'scenario', slug: 'mass-surveillance', query: new Map() };
    const docx = await writeReport(catalogue, readReport(catalogue, asked, AS_OF), EDITION, 'docx');
    await writeFile(join(folder, 'report.docx'), docx);
    expect(docx.subarray(0, 2).toString('latin1')).toBe('PK');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'report.docx'),
    ]);
    await run('pdftotext', ['-layout', join(folder, 'report.pdf'), join(folder, 'report.txt')]);
    const text = await readFile(join(folder, 'report.txt'), 'utf8');
    expect(text).toContain('Gaps in the defences against');
    expect(text).toMatch(/^\s*Summary$/m);
    expect(text).toMatch(/Figure 1\. Where the holes line up/);
    expect(text).toMatch(/Figure 2\. Cover against/);
    expect(text).toMatch(/Table 2\. State of each layer/);
    expect(text).toMatch(/^\s*1\s+\S.*\d{4}/m);
    expect(text).toMatch(/page 1 of \d+/);
    await run('pdftoppm', ['-r', '20', '-gray', join(folder, 'report.pdf'), join(folder, 'page')]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort();
    expect(pages.length).toBeGreaterThan(4);
    const inked = await Promise.all(pages.map(async (name) => share(await readFile(join(folder, name)))));
    expect(inked.every((part) => part > 0.002 && part < 0.6)).toBe(true);
  }, 240_000);
});

/** The share of a page that is not white: PGM, one byte a pixel behind its header. */
function share(page: Buffer): number {
  const pixels = page.subarray(page.indexOf('255\n') + 4);
  return pixels.filter((value) => value < 200).length / pixels.length;
}
