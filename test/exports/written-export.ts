import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Edition } from '../../src/exports/edition.js';
import { EXPORT_FORMATS } from '../../src/exports/export-formats.js';
import { writeExport } from '../../src/exports/write-export.service.js';

export const EDITION: Edition = {
  release: '2026.11.0',
  contentHash: 'ab'.repeat(32),
  publishedAt: '2026-11-10T12:00:00.000Z',
  notes: 'First edition',
  base: 'https://redlines.example',
  asOf: '2026-11-10',
};

/** Every file of an export, in a folder that `drop` takes away. */
export async function writtenExport(catalogue: Catalogue): Promise<{ folder: string; drop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'redlines-written-'));
  const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await writeExport({ catalogue, edition: EDITION }, EXPORT_FORMATS, folder);
    return { folder, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}
