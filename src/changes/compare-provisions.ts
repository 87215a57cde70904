import type { Provision } from '../catalogue/entries.js';
import { type ComputedDirection, combine } from './computed-direction.js';
import { dateAspect } from './date-aspect.js';
import { scopeAspects } from './scope-aspects.js';
import { setAspect } from './set-aspect.js';

const SILENT = 'duties, scope and date are recorded alike in both versions; what differs is in the words of the text';

/** A provision that asks for more, of more, or sooner is stronger. How much a duty asks for is not in these fields. */
export function compareProvisions(before: Provision, after: Provision): ComputedDirection {
  return combine(
    [
      setAspect('duties', 'duty to', before.duties, after.duties),
      ...scopeAspects(before.scope, after.scope),
      dateAspect(before, after),
    ],
    SILENT,
  );
}
