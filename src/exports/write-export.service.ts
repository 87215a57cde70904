import { join } from 'node:path';
import { type ExportedCatalogue, type ExportFile, exportFiles, SUMS } from './export-files.js';
import type { ExportFormat } from './export-formats.js';
import { type Digest, writeExportFile } from './write-file.service.js';

export interface WrittenFile extends Digest {
  readonly path: string;
}

/** Write the files of some formats into a folder that exists, `SHA256SUMS` last. */
export async function writeExport(
  exported: ExportedCatalogue,
  formats: readonly ExportFormat[],
  folder: string,
  onFile?: (path: string) => void,
): Promise<readonly WrittenFile[]> {
  const written = new Map<string, Digest>();
  const sums = async function* (): AsyncGenerator<readonly [string, Digest]> {
    await Promise.resolve();
    yield* [...written].filter(([path]) => path !== SUMS);
  };
  for (const file of filesOf(formats, exported)) {
    onFile?.(file.path);
    written.set(file.path, await writeExportFile(file, exported, join(folder, file.path), sums));
  }
  return [...written].map(([path, digest]) => ({ path, ...digest }));
}

function filesOf(formats: readonly ExportFormat[], { kinds }: ExportedCatalogue): readonly ExportFile[] {
  return exportFiles(kinds).filter((file) => file.formats.some((format) => formats.includes(format)));
}
