import { join } from 'node:path';
import { type ExportedCatalogue, type ExportFile, exportFiles, SUMS } from './export-files.js';
import type { ExportFormat } from './export-formats.js';
import { type Digest, writeExportFile } from './write-file.service.js';

export interface WrittenFile extends Digest {
  readonly path: string;
}

export interface WriteOptions {
  /** texts that are written besides, by path, and counted into the sums */
  readonly texts?: ReadonlyMap<string, string>;
  /** told which file comes next */
  readonly onFile?: (path: string) => void;
}

/** Write the files of some formats into a folder that exists, `SHA256SUMS` last. */
export async function writeExport(
  exported: ExportedCatalogue,
  formats: readonly ExportFormat[],
  folder: string,
  { texts = new Map(), onFile }: WriteOptions = {},
): Promise<readonly WrittenFile[]> {
  const written = new Map<string, Digest>();
  const sums = async function* (): AsyncGenerator<readonly [string, Digest]> {
    await Promise.resolve();
    yield* [...written].filter(([path]) => path !== SUMS);
  };
  for (const file of [...[...texts].map(textFile), ...filesOf(formats, exported)]) {
    onFile?.(file.path);
    written.set(file.path, await writeExportFile(file, exported, join(folder, file.path), sums));
  }
  return [...written].map(([path, digest]) => ({ path, ...digest }));
}

function filesOf(formats: readonly ExportFormat[], { kinds }: ExportedCatalogue): readonly ExportFile[] {
  return exportFiles(kinds).filter(
    (file) => file.made === 'sums' || file.formats.some((format) => formats.includes(format)),
  );
}

function textFile([path, text]: readonly [string, string]): ExportFile {
  return {
    path,
    formats: [],
    mediaType: 'text/plain; charset=utf-8',
    description: path,
    made: 'text',
    text: () => [text],
  };
}
