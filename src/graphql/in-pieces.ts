import type { Pieces } from '../catalogue/pieces.js';
import type { ReadContext } from './read-context.js';

/** Long work that lets others go first between its pieces, as often as the operation has to. */
export async function inPieces<T>(pieces: Pieces<T>, time: ReadContext['time']): Promise<T> {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
    const pause = time?.pause() ?? null;
    if (pause !== null) await pause;
  }
}
