import type { Catalogue } from '../catalogue/catalogue.js';
import type { Definition, Subject } from '../catalogue/entries.js';
import { type Aspect, aspect } from './aspects.js';
import { isDefinition, isProvision, isRedLine } from './clauses.js';
import { type ComputedDirection, combine } from './computed-direction.js';
import { roleOf } from './definition-role.js';

const SILENT = 'the clause carries no response, duty or definition that could be weighed';

export interface CameOrWent {
  readonly clause: Subject;
  readonly came: boolean;
  /** whether the editors say that it came or went; else another clause may carry it under another name */
  readonly told: boolean;
  /** the name of the other version, for the reason */
  readonly other: string;
  /** clauses that came or went with it */
  readonly with: ReadonlySet<Subject>;
}

/** A line or duty more makes a text stronger, one less weaker: as far as it is known that it is one more or less. */
export function cameOrWent(catalogue: Catalogue, change: CameOrWent): ComputedDirection {
  const { clause, told, came, other } = change;
  if (!told) {
    const says = `no clause of ${other} has this name, and whether another carries the same was not recorded`;
    return combine([aspect('presence', 'open', says)], SILENT);
  }
  if (isRedLine(clause)) return combine([presence(came, 'a red line')], SILENT);
  if (isProvision(clause)) {
    const [first] = clause.duties;
    return combine(first === undefined ? [] : [presence(came, `a duty to ${clause.duties.join(', ')}`)], SILENT);
  }
  return combine(isDefinition(clause) ? [definition(catalogue, clause, change)] : [], SILENT);
}

/**
 * A definition comes and goes with what it triggers or sets off; where that stayed, the change shows there. One that
 * bounds clauses, or excepts from them, says nothing by itself: more bounds may mean less.
 */
function definition(catalogue: Catalogue, clause: Definition, { came, with: company }: CameOrWent): Aspect {
  const { reaches, starts, excepts } = roleOf(catalogue, clause);
  const [first, ...others] = starts.filter((one) => company.has(one)).map(({ slug }) => slug);
  if (first !== undefined) return presence(came, `what set off ${[first, ...others].join(', ')}`);
  const idle = reaches.length + excepts.length === 0;
  return aspect(
    'presence',
    'open',
    idle ? 'no red line or duty hangs on it' : 'what hangs on it is compared by itself',
  );
}

function presence(came: boolean, what: string): Aspect {
  return aspect(
    'presence',
    came ? 'stronger' : 'weaker',
    came ? `${what} that was not there before` : `${what} that is gone`,
  );
}
