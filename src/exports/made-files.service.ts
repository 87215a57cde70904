import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteChunks } from './byte-chunks.service.js';
import { type ExportedCatalogue, type ExportFile, exportFiles } from './export-files.js';
import { type Digest, digestOf, writeExportFile } from './write-file.service.js';

/** What is kept on disk at most, in bytes; beyond it the files that nobody asked for longest go. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_DIGESTS = 2_000;

interface Made extends Digest {
  readonly place: string;
}

/**
 * Files that must be made whole before they can be sent, made once a release: whoever asks meanwhile waits for the same
 * making, one making goes at a time, and what is kept is bounded. A file that is being sent stays readable when it goes.
 */
@Injectable()
export class MadeFiles implements OnModuleDestroy {
  private folder: Promise<string> | null = null;
  private readonly makings = new Map<string, Promise<Made>>();
  private readonly digests = new LRUCache<string, Promise<Digest>>({ max: MOST_DIGESTS });
  private readonly kept = new LRUCache<string, Made>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }) => Math.max(bytes, 1),
    dispose: ({ place }) => void rm(place, { force: true }).catch(() => undefined),
  });
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;

  /** Length and hash of any file of an export; texts are read through once for it. */
  async digest(file: ExportFile, exported: ExportedCatalogue): Promise<Digest> {
    const key = keyOf(file, exported);
    const known = this.digests.get(key);
    if (known !== undefined) return await known;
    const digesting = file.made === 'text' ? digestOf(byteChunks(file.text(exported))) : this.make(file, exported);
    const told = digesting.then(({ bytes, hash }): Digest => ({ bytes, hash }));
    this.digests.set(key, told);
    told.catch(() => this.digests.delete(key));
    return await told;
  }

  /** The made file, open: whoever takes it closes it. */
  async open(file: ExportFile, exported: ExportedCatalogue): Promise<FileHandle> {
    for (;;) {
      const { place } = await this.make(file, exported);
      try {
        return await open(place);
      } catch (error) {
        // Somebody cleared the folder of temporary files: make it anew.
        const isGone = typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ENOENT';
        if (!isGone || !this.kept.delete(keyOf(file, exported))) throw error;
      }
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.allSettled(this.makings.values());
    this.kept.clear();
    if (this.folder !== null) await rm(await this.folder, { recursive: true, force: true });
    this.folder = null;
  }

  private async make(file: ExportFile, exported: ExportedCatalogue): Promise<Made> {
    const key = keyOf(file, exported);
    const kept = this.kept.get(key);
    if (kept !== undefined) return kept;
    const making = this.makings.get(key) ?? this.start(key, file, exported);
    return await making;
  }

  private start(key: string, file: ExportFile, exported: ExportedCatalogue): Promise<Made> {
    // The sums wait for the other files, so they must not hold the turn of these.
    const making = file.made === 'sums' ? this.write(file, exported) : this.inTurn(() => this.write(file, exported));
    const told = making
      .then((made) => {
        this.kept.set(key, made);
        return made;
      })
      .finally(() => this.makings.delete(key));
    this.makings.set(key, told);
    return told;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return await mine;
  }

  private async write(file: ExportFile, exported: ExportedCatalogue): Promise<Made> {
    this.folder ??= mkdtemp(join(tmpdir(), 'redlines-exports-'));
    const place = join(await this.folder, String((this.count += 1)));
    try {
      return { place, ...(await writeExportFile(file, exported, place, () => this.sums(exported))) };
    } catch (error) {
      await rm(place, { force: true });
      throw error;
    }
  }

  private async *sums(exported: ExportedCatalogue): AsyncGenerator<readonly [string, Digest]> {
    for (const file of exportFiles()) {
      if (file.made !== 'sums') yield [file.path, await this.digest(file, exported)];
    }
  }
}

function keyOf({ path }: ExportFile, { edition }: ExportedCatalogue): string {
  return `${edition.release} ${edition.base} ${path}`;
}
