import { setTimeout as pause } from 'node:timers/promises';
import { editing, pair, Refused } from '../faults/editing.js';
import { at as service } from './at.js';
import type { Demonstration } from './bring-up.js';
import type { Instance } from './instance.js';
import { milliseconds, type Report } from './report.js';
import { until } from './until.js';

/** Numbers of the changes that are published, far from those of the writers. */
const FIRST = 9_000;
const PATIENCE_MS = 30_000;
const LIMIT_MS = 1_000;

let next = FIRST;

/**
 * Changes the catalogue and publishes it through the proxy; resolves with the version when every instance has it.
 * The time of an instance counts from the answer to the publisher.
 */
export async function publish(
  { address, tokens }: Demonstration,
  instances: readonly Instance[],
  report: Report,
): Promise<string> {
  const editors = editing(service(address), tokens);
  const number = next++;
  const title = `Publication ${String(number)} of the drill`;
  const { id = '', version: draft = 0 } = await patiently(async () => await editors.create(title, pair(number)));
  await patiently(async () => await editors.submit(id));
  await patiently(async () => await editors.approve(id, draft));
  await patiently(async () => await editors.accept(id));
  const firstSeen = new Map<Instance, ReadonlyMap<string, number>>();
  let isOver = false;
  const watching = instances.map(async (instance) => {
    const seen = new Map<string, number>();
    firstSeen.set(instance, seen);
    while (!isOver) {
      // One that does not answer on a busy machine is asked again: what counts is when it does.
      const found = await instance.release().catch(() => null);
      if (found !== null && !seen.has(found)) seen.set(found, performance.now());
      await pause(5);
    }
  });
  const askedAt = performance.now();
  const { release } = await patiently(async () => await editors.publish());
  const answeredAt = performance.now();
  const version = release?.version ?? 'none';
  const all = () => [...firstSeen.values()].every((seen) => seen.has(version));
  try {
    await until(all, `all instances serve ${version}`, PATIENCE_MS);
  } finally {
    isOver = true;
    await Promise.all(watching);
  }
  const servedAt = [...firstSeen].map(([{ name }, seen]) => ({ name, at: seen.get(version) ?? Infinity }));
  report.fact(`the publisher has the answer ${milliseconds(answeredAt - askedAt)} after asking`);
  const figures = servedAt.map(({ name, at }) => `${name} ${milliseconds(at - askedAt)}`);
  report.promise(
    `release ${version} is served within ${milliseconds(LIMIT_MS)} of that answer; after asking: ${figures.join(', ')}`,
    servedAt.every(({ at }) => at - answeredAt <= LIMIT_MS),
  );
  return version;
}

/** An instance that could not look up a token a moment ago did nothing: it is asked again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + PATIENCE_MS; ;) {
    try {
      return await work();
    } catch (error) {
      const isPassing = error instanceof Refused && error.codes.every((code) => code === 'VERIFICATION_UNAVAILABLE');
      if (!isPassing || performance.now() > until) throw error;
      await pause(100);
    }
  }
}
