import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import { ChannelListener, type Signal } from '../database/channel-listener.service.js';
import { contentOf } from './content-of.service.js';
import { RELEASE_CHANNEL } from './publish.service.js';
import { ReleaseError } from './release-error.js';
import { listReleases, readSnapshot } from './release-reader.service.js';
import type { ReleaseInfo, Snapshot, SnapshotSource } from '../catalogue/snapshot.js';

/**
 * How many releases besides the current one are kept, and how much canonical JSON they hold together. A larger one is
 * kept alone, until another is asked for or a new release comes: memory has room for two of that size, not for six.
 */
const KEPT = 4;
const KEPT_BYTES = 100_000_000;

export const STORE_OPTIONS = Symbol('STORE_OPTIONS');

export interface StoreOptions {
  /** how often to look for a release whose notice was lost (30 s) */
  readonly pollMs?: number;
  /** wait before the first attempt to connect again (100 ms), doubling up to `lastRetryMs` (500 ms) */
  readonly firstRetryMs?: number;
  readonly lastRetryMs?: number;
  /** bytes of canonical JSON that older releases hold together (100 MB) */
  readonly keptBytes?: number;
  /** told what happens behind the scenes, a line each */
  readonly log?: (level: 'info' | 'warn', message: string) => void;
}

/**
 * The published catalogues as frozen values: the current one, and the last few older ones that were asked for. What is
 * held is served whatever becomes of the database.
 */
@Injectable()
export class CatalogueStore implements SnapshotSource, OnModuleDestroy {
  private latest: Snapshot | null = null;
  private known: readonly ReleaseInfo[] = [];
  /** bytes of canonical JSON, of releases that were read */
  private readonly sizes = new Map<string, number>();
  private readonly older = new LRUCache<string, Promise<Snapshot>>({ max: KEPT });
  private listener: ChannelListener | null = null;
  private readonly followers = new Set<(release: ReleaseInfo) => void>();
  private refreshing: Promise<void> | null = null;
  private again = false;
  private why = 'start';
  private didRead = true;
  /** releases are read one after the other: many at once would fill the memory */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    @Optional() @Inject(STORE_OPTIONS) private readonly options: StoreOptions = {},
  ) {}

  /**
   * Load the latest release and follow those to come.
   * @throws ReleaseError NO_RELEASE, RELEASE_CORRUPT, RELEASE_FORMAT
   */
  async start(): Promise<void> {
    await this.takeLatest();
    if (this.latest === null) throw noRelease();
    const { pollMs = 30_000, firstRetryMs = 100, lastRetryMs = 500 } = this.options;
    const onLost = (error: unknown) => this.say('warn', `waiting for releases: ${messageOf(error)}`);
    const onSignal = (signal: Signal) => void this.refresh(signal);
    const timing = { pollMs, firstRetryMs, lastRetryMs };
    this.listener = new ChannelListener({
      ...{ dataSource: this.dataSource, channel: RELEASE_CHANNEL, application: 'redlines-registry releases' },
      ...{ onSignal, onLost, ...timing },
    });
    await this.listener.start();
  }

  async stop(): Promise<void> {
    await this.listener?.stop();
    this.listener = null;
    await this.refreshing;
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Whether notices of new releases are heard. */
  get isListening(): boolean {
    return this.listener?.isListening ?? false;
  }

  /** Whether the database answered when it was last looked for releases: at each notice, and at every poll. */
  get isDatabaseUp(): boolean {
    return this.didRead && this.isListening;
  }

  /** How many releases are in memory. */
  get held(): number {
    const { latest } = this;
    return (latest === null ? 0 : 1) + this.older.size;
  }

  current(): Snapshot {
    if (this.latest === null) throw noRelease();
    return this.latest;
  }

  releases(): readonly ReleaseInfo[] {
    return this.known;
  }

  follow(listener: (release: ReleaseInfo) => void): () => void {
    this.followers.add(listener);
    return () => void this.followers.delete(listener);
  }

  /**
   * A release by its version.
   * @throws QuestionError UNKNOWN_RELEASE; ReleaseError RELEASE_UNREADABLE, RELEASE_CORRUPT, RELEASE_FORMAT
   */
  async at(version: string): Promise<Snapshot> {
    if (this.latest?.release.version === version) return this.latest;
    const held = this.older.get(version);
    if (held !== undefined) return await held;
    if (!this.knows(version)) {
      // Published a moment ago on another instance, perhaps.
      await this.refresh('question');
      if (!this.knows(version)) throw this.unknown(version);
    }
    const reading = this.queue.then(async () => await this.read(version));
    this.queue = reading.catch(() => undefined);
    this.older.set(version, reading);
    reading.catch(() => this.older.delete(version));
    const snapshot = await reading;
    await this.weigh(snapshot);
    this.letGo();
    return snapshot;
  }

  private async weigh({ release, catalogue }: Snapshot): Promise<number> {
    const { size } = await contentOf(catalogue);
    this.sizes.set(release.version, size);
    return size;
  }

  /** Older releases that are too much to hold; whoever uses one goes on with it. What is being read weighs nothing yet. */
  private letGo(): void {
    const { keptBytes = KEPT_BYTES } = this.options;
    let bytes = 0;
    // Those asked for last come first.
    for (const [n, version] of [...this.older.keys()].entries()) {
      bytes += this.sizes.get(version) ?? 0;
      if (bytes > keptBytes && n > 0) this.older.delete(version);
    }
  }

  private knows(version: string): boolean {
    return this.known.some((release) => release.version === version);
  }

  private unknown(version: string): QuestionError {
    const versions = this.known.map((release) => release.version);
    const near = nearest(version, versions);
    const accepted = near.length > 0 ? near : versions.slice(0, 3);
    const message = `There is no release "${version}". There is ${accepted.join(', ')}.`;
    return new QuestionError('UNKNOWN_RELEASE', message, ['release'], accepted);
  }

  private async read(version: string): Promise<Snapshot> {
    try {
      return await readSnapshot(this.dataSource, version);
    } catch (error) {
      if (error instanceof ReleaseError) throw error;
      const message = `release ${version} cannot be read: ${messageOf(error)}`;
      throw new ReleaseError('RELEASE_UNREADABLE', message, 'Try again when the database is back.', [], error);
    }
  }

  /** Never fails: what is held stays, and the next signal tries again. */
  private async refresh(why: string): Promise<void> {
    this.again = true;
    this.why = why;
    this.refreshing ??= this.refreshUntilQuiet();
    await this.refreshing;
  }

  private async refreshUntilQuiet(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        await this.takeLatest();
        this.didRead = true;
      } catch (error) {
        this.didRead = false;
        this.say('warn', `the latest release is not taken over: ${messageOf(error)}`);
      }
    }
    this.refreshing = null;
  }

  private async takeLatest(): Promise<void> {
    const known = await listReleases(this.dataSource);
    const [newest] = known;
    if (newest !== undefined && newest.id !== this.latest?.release.id) {
      const before = this.latest;
      this.latest = await readSnapshot(this.dataSource, newest.version);
      if (before !== null) await this.keepFormer(before);
      this.say('info', `serving ${newest.id}, found by ${this.why}`);
    }
    const before = new Set(this.known.map((release) => release.id));
    this.known = known;
    // What was there at the start is no news.
    const came = before.size === 0 ? [] : known.filter((release) => !before.has(release.id));
    for (const release of came.reverse()) for (const tell of this.followers) tell(release);
  }

  private async keepFormer(former: Snapshot): Promise<void> {
    const { keptBytes = KEPT_BYTES } = this.options;
    if ((await this.weigh(former)) <= keptBytes) this.older.set(former.release.version, Promise.resolve(former));
    else this.older.clear();
    this.letGo();
  }

  private say(level: 'info' | 'warn', message: string): void {
    this.options.log?.(level, message);
  }
}

function noRelease(): ReleaseError {
  return new ReleaseError('NO_RELEASE', 'nothing is published yet', 'Seed the registry: redlines seed.');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
