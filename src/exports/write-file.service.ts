import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { byteChunks } from './byte-chunks.service.js';
import { dataPackage, type HashedTable } from './data-package.js';
import { csvPath, type ExportedCatalogue, type ExportFile, exportFiles, tablesFor } from './export-files.js';
import { csvText } from './csv.js';
import { writeParquet } from './parquet.service.js';
import { writeSqlite } from './sqlite.service.js';
import { zip, type ZipMember } from './zip.service.js';

/** Length and SHA-256 of a file. */
export interface Digest {
  readonly bytes: number;
  readonly hash: string;
}

/**
 * Make one file of an export at this place. Memory does not grow with the catalogue: texts go through piece by piece.
 * @param sums what `SHA256SUMS` says: the digest of every other file, by path
 */
export async function writeExportFile(
  file: ExportFile,
  exported: ExportedCatalogue,
  place: string,
  sums: () => AsyncIterable<readonly [string, Digest]>,
): Promise<Digest> {
  await mkdir(dirname(place), { recursive: true });
  const { catalogue, edition, kinds } = exported;
  switch (file.made) {
    case 'sqlite':
      await writeSqlite(place, tablesFor(kinds), catalogue, edition);
      return await digestOf(createReadStream(place));
    case 'parquet':
      await writeParquet(place, file.table, catalogue, edition);
      return await digestOf(createReadStream(place));
    case 'text':
      return await writeBytes(place, byteChunks(file.text(exported)));
    case 'package':
      return await writeBytes(place, byteChunks([await packageText(exported)]));
    case 'archive':
      return await writeBytes(place, zip(await archived(exported), new Date(`${edition.asOf}T00:00:00Z`)));
    case 'sums':
      return await writeBytes(place, sumLines(sums()));
  }
}

async function packageText(exported: ExportedCatalogue): Promise<string> {
  const { catalogue, edition, kinds } = exported;
  const hashed: HashedTable[] = [];
  for (const table of tablesFor(kinds)) {
    const digest = await digestOf(byteChunks(csvText(table, catalogue, edition)));
    hashed.push({ table, path: csvPath(table), ...digest });
  }
  return `${JSON.stringify(dataPackage(edition, hashed), null, 2)}\n`;
}

/** The package, its note and its CSV files. */
async function archived(exported: ExportedCatalogue): Promise<readonly ZipMember[]> {
  const texts = exportFiles(exported.kinds).flatMap((file): readonly ZipMember[] => {
    if (file.made !== 'text' || !file.formats.includes('datapackage')) return [];
    return [{ path: file.path, bytes: () => byteChunks(file.text(exported)) }];
  });
  const description = await packageText(exported);
  return [{ path: 'datapackage.json', bytes: () => byteChunks([description]) }, ...texts];
}

async function* sumLines(sums: AsyncIterable<readonly [string, Digest]>): AsyncGenerator<Uint8Array> {
  for await (const [path, { hash }] of sums) yield Buffer.from(`${hash}  ${path}\n`, 'utf8');
}

async function writeBytes(place: string, chunks: AsyncIterable<Uint8Array>): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  await pipeline(Readable.from(counted()), createWriteStream(place));
  return { bytes, hash: hash.digest('hex') };
}

export async function digestOf(chunks: AsyncIterable<Uint8Array>): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
  }
  return { bytes, hash: hash.digest('hex') };
}
