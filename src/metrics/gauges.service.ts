import { Counter, Gauge, type Registry } from 'prom-client';
import type { Snapshot, SnapshotSource } from '../catalogue/snapshot.js';
import type { CacheCounters, DatabaseState, MetricsSources } from './metrics-sources.js';

/** What is looked up when somebody asks for it. */
export function addGauges(registry: Registry, sources: MetricsSources): void {
  addReleases(registry, sources);
  if (sources.database !== undefined) addDatabase(registry, sources.database);
  const { answers, parts } = sources;
  if (answers !== undefined) addCache(registry, 'redlines_answer_cache', 'answers', answers);
  if (parts !== undefined) addCache(registry, 'redlines_answer_parts', 'parts of answers', parts);
  const { sockets } = sources;
  if (sockets === undefined) return;
  gauge(registry, 'redlines_websocket_connections', 'WebSockets that are open', () => sockets().connections);
  gauge(registry, 'redlines_websocket_subscriptions', 'Subscriptions that are open', () => sockets().subscriptions);
}

function addReleases(registry: Registry, { store, clock, releasesHeld }: MetricsSources): void {
  const published = (): number | null => {
    const snapshot = latest(store);
    return snapshot === null ? null : Date.parse(snapshot.release.publishedAt) / 1000;
  };
  const age = (): number | null => {
    const at = published();
    return at === null ? null : clock().getTime() / 1000 - at;
  };
  gauge(
    registry,
    'redlines_release_published_timestamp_seconds',
    'When the release that is served was published',
    published,
  );
  gauge(registry, 'redlines_release_age_seconds', 'Since the release that is served was published', age);
  gauge(registry, 'redlines_releases', 'Releases that can be asked for', () => store.releases().length);
  if (releasesHeld !== undefined) {
    gauge(registry, 'redlines_releases_in_memory', 'Releases that are answered from memory', releasesHeld);
  }
  new Gauge({
    name: 'redlines_release_info',
    help: 'The release that is served; always 1',
    labelNames: ['version', 'content_hash'],
    registers: [registry],
    collect() {
      this.reset();
      const snapshot = latest(store);
      if (snapshot === null) return;
      const { version, contentHash } = snapshot.release;
      this.set({ version, content_hash: contentHash }, 1);
    },
  });
}

function addDatabase(registry: Registry, state: () => DatabaseState): void {
  gauge(registry, 'redlines_database_up', 'Whether the database answered when it was last needed: 1 or 0', () =>
    Number(state().isUp),
  );
  new Gauge({
    name: 'redlines_database_listening',
    help: 'Whether notices of the database are heard, by what they are about: 1 or 0',
    labelNames: ['channel'],
    registers: [registry],
    collect() {
      for (const [channel, isHeard] of Object.entries(state().listening)) this.set({ channel }, Number(isHeard));
    },
  });
  new Gauge({
    name: 'redlines_database_connections',
    help: 'Connections of the pool by state, and who waits for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { inUse, idle, waiting } = state().pool;
      this.set({ state: 'in_use' }, inUse);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}

/** @param what in words: `answers` */
function addCache(registry: Registry, name: string, what: string, counters: () => CacheCounters): void {
  total(registry, `${name}_hits_total`, `How many ${what} were kept`, () => counters().hits);
  total(registry, `${name}_misses_total`, `How many ${what} had to be made`, () => counters().misses);
  total(registry, `${name}_evictions_total`, `How many ${what} made room`, () => counters().evictions);
  gauge(registry, `${name}_entries`, `How many ${what} are kept`, () => counters().entries);
  gauge(registry, `${name}_bytes`, `Bytes of the ${what} that are kept`, () => counters().bytes);
}

/** @param read null: it is not known, and not said */
function gauge(registry: Registry, name: string, help: string, read: () => number | null): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read();
      if (value === null) this.remove();
      else this.set(value);
    },
  });
}

/** Something else counts; here it is only told. */
function total(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}

function latest(store: SnapshotSource): Snapshot | null {
  try {
    return store.current();
  } catch {
    return null;
  }
}
