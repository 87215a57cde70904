import type { Definition } from '../catalogue/entries.js';
import { type MissingFact, missingFacts } from '../criteria/missing-facts.js';
import { openLeaves, type Trace } from '../criteria/trace.js';

/** So many sets of open leaves are remembered of one definition; systems leave most of them open in the same few ways. */
const MOST_KNOWN = 50;

/** What would settle a definition depends on which of its leaves are open, and on nothing else of the system. */
const known = new WeakMap<Pick<Definition, 'id'>, Map<string, readonly MissingFact[]>>();

/** The facts that could settle the verdict of a trace of this definition; none where it is decided. */
export function missingOn(definition: Pick<Definition, 'id'>, trace: Trace): readonly MissingFact[] {
  const open = Array.from(openLeaves(trace), ({ path }) => path).join(' ');
  if (open === '') return [];
  let ofDefinition = known.get(definition);
  if (ofDefinition === undefined) known.set(definition, (ofDefinition = new Map<string, readonly MissingFact[]>()));
  let missing = ofDefinition.get(open);
  if (missing === undefined) {
    if (ofDefinition.size >= MOST_KNOWN) ofDefinition.clear();
    ofDefinition.set(open, (missing = missingFacts(trace)));
  }
  return missing;
}
