import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedSchemas } from '../seeding/seed-schemas.service.js';
import { CliError } from './cli-error.js';
import { EXIT } from './exit-codes.js';

export interface SchemaFiles {
  readonly folder: string;
  /** text by file name */
  readonly files: ReadonlyMap<string, string>;
  /** of files that are missing or not up to date, sorted */
  readonly names: readonly string[];
}

/** The schemas as they should be, and which of those of a folder of seeds are not. */
export async function differing(seeds: string): Promise<SchemaFiles> {
  const folder = join(seeds, 'schemas');
  const files = seedSchemas();
  const checked = await Promise.all(
    [...files].map(async ([name, text]) => ({
      name,
      isSame: (await readFile(join(folder, name), 'utf8').catch(() => undefined)) === text,
    })),
  );
  const names = checked.filter(({ isSame }) => !isSame).map(({ name }) => name);
  return { folder, files, names: names.sort() };
}

/** @throws CliError SCHEMA_UNWRITABLE */
export async function writeSchemas(
  folder: string,
  files: ReadonlyMap<string, string>,
  names: readonly string[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const name of names) await writeFile(join(folder, name), files.get(name) ?? '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError('SCHEMA_UNWRITABLE', `${reason}.`, 'Check the folder and its permissions.', EXIT.cannotStart);
  }
}
