/** Verdicts on definitions, each worked out once. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Definition } from '../catalogue/entries.js';
import type { StatusDial } from '../catalogue/status-dial.js';
import { traceOf } from '../criteria/evaluate.js';
import type { Profile } from '../criteria/profile.js';
import type { Trace } from '../criteria/trace.js';
import type { Verdict } from '../criteria/verdict.js';
import type { NoTrace } from './assessment.js';

export const NO_TRACE: NoTrace = { kind: 'no-criteria', verdict: 'undecided' };

/** The verdict on a definition, by what is known of the system. */
export type VerdictOf = (definition: Definition) => Verdict;

export function traceOn({ id, criteria }: Definition, profile: Profile): Trace | NoTrace {
  return criteria === undefined ? NO_TRACE : traceOf({ definition: id, criteria }, profile);
}

/**
 * Verdicts as a clause reads them on a day: a definition that applies later than its text covers nothing yet, unless
 * the dial takes in what is still to come.
 */
export function verdictsOn(verdictOf: VerdictOf, dial: StatusDial, asOf: CalendarDate): VerdictOf {
  return (definition) => {
    const isToCome = dial === 'in-force' && definition.appliesFrom !== undefined && definition.appliesFrom > asOf;
    return isToCome ? 'does-not-apply' : verdictOf(definition);
  };
}
