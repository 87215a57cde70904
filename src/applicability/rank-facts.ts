/** Which single fact settles most. */
import type { Definition } from '../catalogue/entries.js';
import type { Pieces } from '../catalogue/pieces.js';
import { amount } from '../criteria/amount.js';
import { cells, quantityKey } from '../criteria/cells.js';
import { compareQuantities } from '../criteria/compare-quantities.js';
import { quantityName } from '../criteria/criteria-text.js';
import type { MissingFact, Threshold } from '../criteria/missing-facts.js';
import type { Profile } from '../criteria/profile.js';
import type { Verdict } from '../criteria/verdict.js';
import type { FactKey, RankedFact } from './ranked-fact.js';
import { traceOn, type VerdictOf } from './verdicts.js';

/** A definition on which the verdict is open, and what would settle it. */
export interface OpenDefinition {
  readonly definition: Definition;
  readonly missing: readonly MissingFact[];
}

/** A duty or red line that is open, by the definitions on which it rests. */
export interface OpenClause {
  readonly restsOn: readonly Definition[];
  /** whether it is still open once the verdicts are these */
  readonly isOpen: (verdictOf: VerdictOf) => boolean;
}

interface Asked {
  readonly fact: MissingFact;
  readonly definitions: readonly Definition[];
}

interface Answer {
  readonly words: string;
  readonly profile: Profile;
}

/** The judgement, or the quantity in units that compare. */
export function keyOfFact(fact: MissingFact): FactKey {
  return fact.kind === 'judgement' ? fact.atom : quantityKey(fact);
}

/**
 * Facts by how many verdicts they settle alone, best answer first; then by what they settle whatever the answer, by how
 * many definitions ask for them, and by name. In pieces of a fact each.
 */
export function* rankFacts(
  open: readonly OpenDefinition[],
  clauses: readonly OpenClause[],
  profile: Profile,
  verdictOf: VerdictOf,
): Pieces<readonly RankedFact[]> {
  const resting = new Map<Definition, OpenClause[]>();
  for (const clause of clauses) {
    for (const definition of clause.restsOn) resting.set(definition, [...(resting.get(definition) ?? []), clause]);
  }
  const settled = ({ definitions }: Asked, answer: Answer): number => {
    const verdicts = new Map<Definition, Verdict>();
    for (const definition of definitions) {
      const { verdict } = traceOn(definition, answer.profile);
      if (verdict !== 'undecided') verdicts.set(definition, verdict);
    }
    const after: VerdictOf = (definition) => verdicts.get(definition) ?? verdictOf(definition);
    const touched = new Set([...verdicts.keys()].flatMap((definition) => resting.get(definition) ?? []));
    return verdicts.size + [...touched].filter((clause) => !clause.isOpen(after)).length;
  };
  const ranked: { readonly asked: Asked; readonly ranked: RankedFact }[] = [];
  for (const asked of askedFacts(open).values()) {
    yield;
    const counts = answersOf(asked.fact, profile).map((answer) => ({ answer, settles: settled(asked, answer) }));
    const [best] = counts.toSorted((a, b) => b.settles - a.settles);
    const settles = best?.settles ?? 0;
    const settlesAtLeast = counts.reduce((least, count) => Math.min(least, count.settles), settles);
    ranked.push({ asked, ranked: { fact: asked.fact, settles, settlesAtLeast, answer: best?.answer.words ?? '' } });
  }
  return ranked
    .toSorted(
      (a, b) =>
        b.ranked.settles - a.ranked.settles ||
        b.ranked.settlesAtLeast - a.ranked.settlesAtLeast ||
        b.asked.definitions.length - a.asked.definitions.length ||
        (keyOfFact(a.asked.fact) < keyOfFact(b.asked.fact) ? -1 : 1),
    )
    .map((one) => one.ranked);
}

function askedFacts(open: readonly OpenDefinition[]): ReadonlyMap<FactKey, Asked> {
  const asked = new Map<FactKey, Asked>();
  for (const { definition, missing } of open) {
    for (const fact of missing) {
      const key = keyOfFact(fact);
      const before = asked.get(key);
      asked.set(key, {
        fact: before === undefined ? fact : joined(before.fact, fact),
        definitions: [...(before?.definitions ?? []), definition],
      });
    }
  }
  return asked;
}

/** One fact with the thresholds of both, rising. */
function joined(a: MissingFact, b: MissingFact): MissingFact {
  if (a.kind === 'judgement' || b.kind === 'judgement') return a;
  const all = [...a.thresholds, ...b.thresholds].filter(
    (one, i, list) => list.findIndex((other) => isSame(one, other)) === i,
  );
  return { ...a, thresholds: all.toSorted((x, y) => compareQuantities(x, y) ?? 0) };
}

function isSame(a: Threshold, b: Threshold): boolean {
  return a.operator === b.operator && compareQuantities(a, b) === 0;
}

/** Every answer that could make a difference. */
function answersOf(fact: MissingFact, { quantities, judgements }: Profile): readonly Answer[] {
  if (fact.kind === 'judgement') {
    return [true, false].map((holds) => ({
      words: holds ? 'it holds' : 'it does not hold',
      profile: { quantities, judgements: { ...judgements, [fact.atom]: holds } },
    }));
  }
  const { metric, benchmark, thresholds } = fact;
  const named = { metric, ...(benchmark === undefined ? {} : { benchmark }) };
  // A value in another unit or a second one would be in the way of the answer.
  const others = quantities.filter((one) => one.metric !== metric || one.benchmark !== benchmark);
  return (thresholds.length === 0 ? [] : cells(metric, thresholds)).map(({ value, unit }) => ({
    words: `${quantityName(named)} = ${amount(value)} ${unit}`,
    profile: { quantities: [...others, { ...named, value, unit }], judgements },
  }));
}
