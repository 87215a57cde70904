import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import { freezing } from '../catalogue/draft.js';

/** Objects that are frozen before anybody uses the catalogue, more than most hold; and so many each time after that. */
const [AT_ONCE, EACH_TURN] = [200_000, 5_000];

/** Freeze a catalogue: a large one goes on to be frozen while it is used already. Resolves when all of it is. */
export async function freezeInTurns(catalogue: Catalogue): Promise<void> {
  const steps = freezing(catalogue);
  for (let left = AT_ONCE; steps.next().done !== true; left -= 1) {
    if (left > 0) continue;
    left = EACH_TURN;
    await nextTurn(undefined, { ref: false });
  }
}
