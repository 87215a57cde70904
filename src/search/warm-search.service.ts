import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { SnapshotSource } from '../catalogue/snapshot.js';
import { stepOfIndex } from './search-index.js';

/** Makes the index of a catalogue a few milliseconds at a time: others are answered meanwhile. */
export async function indexInTurns(catalogue: Catalogue, signal?: AbortSignal): Promise<void> {
  while (signal?.aborted !== true && stepOfIndex(catalogue) === undefined) await nextTurn();
}

/**
 * Makes the index of the latest release before somebody searches, now and for each release that comes.
 * @param delayMs who waited for the service is answered first
 * @param made called once, when the first index is there
 * @returns how to end it
 */
export function warmSearch(store: SnapshotSource, delayMs: number, made: () => void): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const warm = async () => indexInTurns(store.current().catalogue, signal);
  const first = async () => {
    await warm();
    if (!signal.aborted) made();
  };
  let working = pause(delayMs, undefined, { signal, ref: false }).then(first, () => undefined);
  const unfollow = store.follow?.(() => {
    working = working.then(warm);
  });
  return async () => {
    ending.abort();
    unfollow?.();
    await working;
  };
}
