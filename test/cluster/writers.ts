import { setTimeout as pause } from 'node:timers/promises';
import { editing, pair, Refused } from '../faults/editing.js';
import type { People } from '../faults/people.js';
import { again, at } from './at.js';

/** Codes that say of themselves that one may try again. */
const RETRIABLE: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'VERIFICATION_UNAVAILABLE']);
const RETRY_MS = 50;

/** What became of the proposals that were made. */
export interface Writing {
  /** ids of those that were acknowledged, by their titles */
  readonly acknowledged: Map<string, string>;
  /** titles that were sent more than once, because the answer was one to try again after */
  readonly retried: Set<string>;
  /** how often which code came */
  readonly codes: Map<string, number>;
  /** anything else */
  readonly failures: string[];
  lastAt: number;
  /** the longest time between two acknowledgements, since it was last set to 0 */
  longestGapMs: number;
}

export interface Writers {
  readonly writing: Writing;
  stop(): Promise<void>;
}

/** Makes proposals through the proxy until it is stopped; what is refused for now is tried again. */
export function startWriters(
  address: string,
  tokens: People,
  { workers, everyMs }: { workers: number; everyMs: number },
): Writers {
  const writing: Writing = {
    ...{ acknowledged: new Map(), retried: new Set(), codes: new Map(), failures: [] },
    ...{ lastAt: performance.now(), longestGapMs: 0 },
  };
  let isOver = false;
  const { create } = editing(at(address), tokens);
  let next = 0;
  const write = async (): Promise<void> => {
    const title = `Proposal ${String(next)} of the drill`;
    const changes = pair(next++);
    while (!isOver) {
      try {
        const { id = '', __typename } = await create(title, changes);
        if (__typename === 'Proposal') acknowledge(writing, title, id);
        else writing.failures.push(`${title}: ${__typename}`);
        return;
      } catch (error) {
        if (!isRetriable(error)) {
          writing.failures.push(`${new Date().toISOString()} ${title}: ${String(error)}`);
          return;
        }
        for (const code of error.codes) writing.codes.set(code, (writing.codes.get(code) ?? 0) + 1);
        writing.retried.add(title);
        await pause(RETRY_MS);
      }
    }
  };
  const { stop } = again(workers, everyMs, write);
  return {
    writing,
    stop: async () => {
      isOver = true;
      await stop();
    },
  };
}

function acknowledge(writing: Writing, title: string, id: string): void {
  const now = performance.now();
  writing.longestGapMs = Math.max(writing.longestGapMs, now - writing.lastAt);
  writing.lastAt = now;
  writing.acknowledged.set(title, id);
}

function isRetriable(error: unknown): error is Refused {
  return error instanceof Refused && error.codes.length > 0 && error.codes.every((code) => RETRIABLE.has(code));
}
