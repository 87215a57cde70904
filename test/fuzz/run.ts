import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { WatchedService } from '../setup/watched-service.js';
import { fuzzCase, type Fuzzed } from './cases.js';
import { shown, wrongWith } from './judge.js';
import { Sender } from './send.js';
import type { Words } from './words.js';

export interface FuzzOptions {
  readonly seed: number;
  /** the numbers of the first case, and of the one after the last */
  readonly from: number;
  readonly to: number;
  readonly atOnce: number;
  /** milliseconds between two beginnings; absent: as fast as they are answered */
  readonly everyMs?: number;
}

/** A running service: where it is, and what it said if it has ended. */
export type FuzzedAt = Pick<WatchedService, 'address' | 'hasEnded' | 'log'>;

const SDL = join(import.meta.dirname, '../../src/graphql/schema.snapshot.gql');
const MOST_SHOWN = 2_000;

const HARVEST = `{
  regimes(first: 30) { nodes { id slug } } interventions(first: 50) { nodes { id slug } edges { cursor } }
  riskScenarios { id slug } layers { id slug } concepts { id slug }
  provisions(first: 20) { nodes { id } edges { cursor } } definitions(first: 20) { nodes { id } edges { cursor } }
  redLines(first: 20) { nodes { id } edges { cursor } } releases { nodes { version id } edges { cursor } }
}`;

/** What a service has, to be asked for in right and wrong ways. */
export async function fuzzedService(
  service: Pick<WatchedService, 'address' | 'routes'>,
  token?: string,
): Promise<Fuzzed> {
  const reply = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: HARVEST }),
  });
  const text = await reply.text();
  const all = (name: string): string[] =>
    [...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'gu'))].flatMap(([, value]) => value ?? []);
  const words: Words = { slugs: all('slug'), ids: all('id'), releases: all('version'), cursors: all('cursor') };
  if ([words.slugs, words.ids, words.releases, words.cursors].some((found) => found.length === 0))
    throw new Error(`Nothing to ask for: ${text}`);
  const schema = buildSchema(await readFile(SDL, 'utf8'));
  return { schema, words, token, routes: (await service.routes()).filter((route) => !route.startsWith('HEAD ')) };
}

/** Send cases, some at a time. @returns what was wrong, with all that is needed to send it again */
export async function fuzz(service: FuzzedAt, fuzzed: Fuzzed, options: FuzzOptions): Promise<readonly string[]> {
  const { seed, from, to, atOnce, everyMs } = options;
  const sender = new Sender(service.address);
  const wrong: string[] = [];
  const begun = performance.now();
  let next = from;
  const work = async (): Promise<void> => {
    while (next < to && !service.hasEnded) {
      const n = next;
      next += 1;
      const wait = everyMs === undefined ? 0 : begun + (n - from) * everyMs - performance.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      const given = fuzzCase(fuzzed, seed, n);
      const problem = await sender.send(given).then(
        (reply) => wrongWith(reply, given),
        (error: unknown) => String(error),
      );
      if (problem !== null) wrong.push(`case ${n} of seed ${seed}: ${problem}: ${shown(given).slice(0, MOST_SHOWN)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  sender.close();
  if (service.hasEnded) wrong.push(`the service ended near case ${next} of seed ${seed}: ${service.log.join('\n')}`);
  return wrong;
}
