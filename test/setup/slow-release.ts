import { link } from '../../src/catalogue/link.js';
import type { Snapshot } from '../../src/catalogue/snapshot.js';
import type { CreateAppOptions } from '../../src/create-app.service.js';
import { type Api, type ApiAnswer, type Ask, openApi } from './api.js';
import { memoryStore } from './memory-store.js';
import { sampleParts } from './sample-parts.js';

/** Waits until the work of `withSlowRelease` is done. */
export const SLOW = 'query @inContext(release: "slow") { context { asOf } }';

/** A service whose older releases come when the work is done, and not before. */
export async function withSlowRelease<T>(
  some: Partial<CreateAppOptions>,
  work: (api: Api, come: () => void) => Promise<T>,
): Promise<T> {
  const store = memoryStore(link(sampleParts()));
  let found: (release: Snapshot) => void = () => undefined;
  const slow = new Promise<Snapshot>((resolve) => (found = resolve));
  const come = () => found(store.current());
  const api = await openApi({ ...store, at: () => slow }, some);
  try {
    return await work(api, come);
  } finally {
    come();
    await api.close();
  }
}

/** The answer to the one who is too many where one is answered at a time: twenty wait. */
export async function crowd(ask: Ask): Promise<ApiAnswer<unknown>> {
  return await Promise.race(Array.from({ length: 22 }, () => ask(SLOW)));
}
