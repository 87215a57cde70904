import type { Criterion } from '../catalogue/entries.js';
import { comparable } from '../catalogue/units.js';
import type { ComparisonPart } from '../catalogue/parts.js';
import { compareQuantities, meets } from './compare-quantities.js';
import { atomAt, type DefinedCriteria } from './defined-criteria.js';
import { type MissingFact, missingFacts } from './missing-facts.js';
import type { Profile, Quantity } from './profile.js';
import type { ComparisonTrace, Trace } from './trace.js';
import { allOf, anyOf, negated, type Verdict } from './verdict.js';

export interface Evaluation {
  readonly verdict: Verdict;
  readonly trace: Trace;
  /** The facts that could settle an undecided verdict, in the order of the text; empty exactly where it is decided. */
  readonly missing: readonly MissingFact[];
}

/**
 * Whether criteria apply to what is known, by Kleene's three-valued logic: learning a fact never flips a decided
 * verdict. A quantity in unlike units leaves its comparison undecided.
 */
export function evaluate(defined: DefinedCriteria, profile: Profile): Evaluation {
  const trace = traceOf(defined, profile);
  return { verdict: trace.verdict, trace, missing: missingFacts(trace) };
}

/** The verdict at every node of the tree, without the search for what is missing. */
export function traceOf({ definition, criteria }: DefinedCriteria, profile: Profile): Trace {
  // Paths as texts: systems are assessed against every definition, and facts are ranked by doing so again and again.
  function trace(criterion: Criterion, at: string): Trace {
    switch (criterion.kind) {
      case 'all-of': {
        const of = criterion.of.map((child, i) => trace(child, `${at}.allOf.${i}`));
        return { kind: 'all-of', path: at, verdict: allOf(of.map((child) => child.verdict)), of };
      }
      case 'any-of': {
        const of = criterion.of.map((child, i) => trace(child, `${at}.anyOf.${i}`));
        return { kind: 'any-of', path: at, verdict: anyOf(of.map((child) => child.verdict)), of };
      }
      case 'not': {
        const of = trace(criterion.of, `${at}.not`);
        return { kind: 'not', path: at, verdict: negated(of.verdict), of };
      }
      case 'comparison':
        return { kind: 'comparison', path: at, criterion, ...compared(criterion, profile.quantities) };
      case 'judgement': {
        const atom = atomAt(definition, criterion, at);
        const answer = profile.judgements[atom];
        if (answer === undefined) {
          return { kind: 'judgement', path: at, criterion, atom, verdict: 'undecided', because: 'not-judged' };
        }
        return { kind: 'judgement', path: at, criterion, atom, verdict: answer ? 'applies' : 'does-not-apply' };
      }
    }
  }
  return trace(criteria, 'criteria');
}

type Compared = Pick<ComparisonTrace, 'verdict' | 'given' | 'because'>;

function compared(threshold: ComparisonPart, quantities: readonly Quantity[]): Compared {
  const measured = quantities.filter((q) => q.metric === threshold.metric && q.benchmark === threshold.benchmark);
  const like = measured.filter((q) => comparable(q.unit).unit === comparable(threshold.unit).unit);
  const [given] = like;
  if (given === undefined) {
    return { verdict: 'undecided', given: measured, because: measured.length > 0 ? 'unlike-units' : 'not-given' };
  }
  if (like.some((other) => compareQuantities(given, other) !== 0)) {
    return { verdict: 'undecided', given: like, because: 'conflicting-values' };
  }
  const holds = meets(given, threshold.operator, threshold) === true;
  return { verdict: holds ? 'applies' : 'does-not-apply', given: [given] };
}
