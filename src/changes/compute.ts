import type { Catalogue } from '../catalogue/catalogue.js';
import type { Subject } from '../catalogue/entries.js';
import { isDefinition, isProvision, isRedLine } from './clauses.js';
import { compareDefinitions } from './compare-definitions.js';
import { compareProvisions } from './compare-provisions.js';
import { compareRedLines } from './compare-red-lines.js';
import type { ComputedDirection } from './computed-direction.js';
import { noun } from './noun.js';

/** Which way the change from one clause to another goes, by what is recorded of them. */
export function compute(catalogue: Catalogue, before: Subject, after: Subject): ComputedDirection {
  if (isRedLine(before) && isRedLine(after)) return compareRedLines(before, after);
  if (isDefinition(before) && isDefinition(after)) return compareDefinitions(catalogue, [before], [after]);
  if (isProvision(before) && isProvision(after)) return compareProvisions(before, after);
  const reason = `A ${noun(before)} that became a ${noun(after)} cannot be compared field by field.`;
  return { direction: null, reason, aspects: [] };
}
