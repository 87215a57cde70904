import type { Criterion } from '../catalogue/entries.js';
import { type Cases, casesOf, type Found } from './cases.js';
import type { DefinedCriteria } from './defined-criteria.js';
import { BudgetSpent } from './diagrams.js';
import { type Pair, pairOf } from './pair.js';
import { mirrored, possibleRelations, type Relation, relationIfIndependent, RELATIONS } from './relation.js';
import { type Doubt, unsettled } from './unsettled.js';
import { profileOf, type Witness } from './witness.js';

export interface Related {
  readonly relation: Relation | 'undecided';
  /** The relations that are not ruled out; one where it is decided. */
  readonly possible: readonly Relation[];
  /** The relation if no answer to a judgement of one text bears on those of the other. */
  readonly ifIndependent: Relation | 'undecided';
  /** A case that a covers and b does not; null where there is none, or where the trees are too large. */
  readonly witnessOnlyA: Witness | null;
  readonly witnessOnlyB: Witness | null;
  readonly witnessBoth: Witness | null;
  /** Why the relation is undecided: what would have to be compared. Empty where it is decided. */
  readonly doubts: readonly Doubt[];
}

/** The largest tree, in nodes, and the most work, in steps of the diagrams, that an answer may take. */
export const MOST_NODES = 1000;
export const MOST_STEPS = 30_000;

/**
 * How the cases that two definitions cover stand to each other.
 *
 * Quantities are cut into the stretches that the thresholds of both make. They are free of each other and of
 * judgements, except that NEVER_MORE_THAN orders some. A judgement is an atom, equal only to itself: leaves with one
 * shared id are one atom, and the judgements of one text can be answered in every way. What nobody has written down is
 * how the answers to judgements that stand in one text only go together with those of the other: “state of the art”
 * may or may not imply “significant generality”. The same goes for a metric that one text has in USD, the other in EUR.
 *
 * A relation is stated where it is the same in every way in which they may go together; else it is undecided. So
 * - what holds for every combination of answers is certain: that nothing is only a's, say;
 * - a witness that answers such judgements of one text at most is certain: whatever the other's turn out to be;
 * - where every witness needs such answers of both, it is conditional: they may turn out to exclude each other.
 * `possible` are the relations that remain, `ifIndependent` the one among them if nothing excludes anything.
 *
 * Training compute over 1e25 FLOP, or a designation, is broader than 1e26 FLOP, and than 1e26 FLOP and “broad data”.
 * If it asks for “significant generality” too, 3e25 FLOP and generality is still a certain witness that it covers more,
 * but whether it also covers less hangs on whether there is broad data without generality: undecided.
 *
 * Criteria that nothing can meet are narrower than others, and equivalent to each other. Trees of more than MOST_NODES
 * nodes, or that take more than MOST_STEPS steps, are undecided, with that as the reason.
 */
export function relate(a: DefinedCriteria, b: DefinedCriteria): Related {
  if (sizeOf(a.criteria) > MOST_NODES || sizeOf(b.criteria) > MOST_NODES) {
    return tooLarge(`criteria of more than ${MOST_NODES} nodes are not compared`);
  }
  // One of both orders is computed and the other is its mirror image, budget included.
  if (sortKey(a) > sortKey(b)) return mirrorOf(relate(b, a));
  try {
    return answer(casesOf(pairOf(a, b), MOST_STEPS));
  } catch (error) {
    if (error instanceof BudgetSpent) return tooLarge(`the comparison would take more than ${MOST_STEPS} steps`);
    throw error;
  }
}

function answer({ pair, onlyA, onlyB, both }: Cases): Related {
  const existences = { onlyA: onlyA.existence, onlyB: onlyB.existence, both: both.existence };
  const possible = possibleRelations(existences);
  const [relation = 'undecided', ...others] = possible;
  const decided = others.length === 0;
  return {
    relation: decided ? relation : 'undecided',
    possible,
    ifIndependent: relationIfIndependent(existences),
    witnessOnlyA: witnessOf(pair, onlyA),
    witnessOnlyB: witnessOf(pair, onlyB),
    witnessBoth: witnessOf(pair, both),
    doubts: decided ? [] : unsettled(pair, { onlyA, onlyB, both }),
  };
}

function witnessOf(pair: Pair, { existence, values }: Found): Witness | null {
  return values === undefined ? null : { ...profileOf(pair, values), conditional: existence === 'perhaps' };
}

function tooLarge(reason: string): Related {
  return {
    relation: 'undecided',
    possible: RELATIONS,
    ifIndependent: 'undecided',
    witnessOnlyA: null,
    witnessOnlyB: null,
    witnessBoth: null,
    doubts: [reason],
  };
}

/** Nodes of a tree, without recursion: what is too large may be too deep as well. */
function sizeOf(criteria: Criterion): number {
  let size = 0;
  const open = [criteria];
  for (let node = open.pop(); node !== undefined && size <= MOST_NODES; node = open.pop()) {
    size++;
    if (node.kind === 'not') open.push(node.of);
    else if (node.kind === 'all-of' || node.kind === 'any-of') open.push(...node.of.slice(0, MOST_NODES));
  }
  return size;
}

function sortKey({ definition, criteria }: DefinedCriteria): string {
  return `${definition} ${JSON.stringify(criteria)}`;
}

function mirrorOf(related: Related): Related {
  const { relation, possible, ifIndependent, witnessOnlyA, witnessOnlyB } = related;
  const turned = new Set(possible.map(mirrored));
  return {
    ...related,
    relation: mirrored(relation),
    possible: RELATIONS.filter((one) => turned.has(one)),
    ifIndependent: mirrored(ifIndependent),
    witnessOnlyA: witnessOnlyB,
    witnessOnlyB: witnessOnlyA,
  };
}
