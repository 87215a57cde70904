/**
 * Loaded into a service before anything else (`node --import`): answers over the channel to whoever started it what it
 * has used of the machine, how full its caches are, and what routes it has. Nothing of the service knows of it.
 */
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';
import { subscribe } from 'node:diagnostics_channel';

/** A cache that something was put into. */
export interface CacheSeen {
  readonly size: number;
  /** how many it may hold; 0: bounded otherwise */
  readonly max: number;
  /** what the entries weigh together, in the unit of the cache, and may weigh; 0: not weighed */
  readonly weight: number;
  readonly maxWeight: number;
}

/** What a process has used since it began. Times in milliseconds, memory in bytes. */
export interface Usage {
  /** of all threads, and of the one that answers */
  readonly cpuMs: number;
  readonly mainMs: number;
  readonly rss: number;
  /** after a collection of garbage where one was asked for and can be had */
  readonly heap: number;
  readonly caches: readonly CacheSeen[];
}

export type Asked = 'usage' | 'collected' | 'routes';

type Cache = LRUCache<object, object>;
const caches = new Set<WeakRef<Cache>>();
const known = new WeakSet<Cache>();

// The one way into a cache: `fetch` and `memo` end here too.
const prototype = LRUCache.prototype as Cache;
const set: unknown = Reflect.get(prototype, 'set');
if (typeof set !== 'function') throw new Error('lru-cache is not as it was: nothing is seen of its caches');
Reflect.set(prototype, 'set', function (this: Cache, ...given: readonly unknown[]): Cache {
  if (!known.has(this)) {
    known.add(this);
    caches.add(new WeakRef(this));
  }
  Reflect.apply(set, this, given);
  return this;
});

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

function usage(): Usage {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    cpuMs: milliseconds(process.cpuUsage()),
    mainMs: milliseconds(process.threadCpuUsage()),
    rss,
    heap: heapUsed,
    caches: [...caches].flatMap((reference): CacheSeen[] => {
      const cache = reference.deref();
      if (cache === undefined) return [];
      return [{ size: cache.size, max: cache.max, weight: cache.calculatedSize, maxWeight: cache.maxSize }];
    }),
  };
}

const routes: string[] = [];
subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { readonly fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
});

process.on('message', (asked: Asked) => {
  if (asked === 'collected') globalThis.gc?.();
  process.send?.(asked === 'routes' ? routes : usage());
});
// The channel alone keeps nothing running.
process.channel?.unref();
