import type { Criterion, Definition } from '../catalogue/entries.js';
import type { Pieces } from '../catalogue/pieces.js';
import type { DefinedCriteria } from '../criteria/defined-criteria.js';
import { relate } from '../criteria/relate.js';
import { RELATIONS } from '../criteria/relation.js';
import { doubtInWords } from '../criteria/unsettled.js';
import type { Witness } from '../criteria/witness.js';
import { witnessInWords } from '../criteria/witness-in-words.js';
import type { DefinitionRelation } from './comparison.js';

/** Every pair of definitions, the earlier one first; in pieces of a pair each. */
export function* comparisonRelations(definitions: readonly Definition[]): Pieces<readonly DefinitionRelation[]> {
  const relations: DefinitionRelation[] = [];
  for (const [i, a] of definitions.entries()) {
    for (const b of definitions.slice(i + 1)) {
      yield;
      relations.push(relationOf(a, b));
    }
  }
  return relations;
}

/** How two definitions stand to each other depends on nothing else, and takes milliseconds to find. */
const known = new WeakMap<Definition, WeakMap<Definition, DefinitionRelation>>();

function relationOf(a: Definition, b: Definition): DefinitionRelation {
  let ofA = known.get(a);
  if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
  let relation = ofA.get(b);
  if (relation === undefined) ofA.set(b, (relation = findRelation(a, b)));
  return relation;
}

/** Words are made when they are asked for: those of all pairs would take as much room as the whole catalogue. */
function findRelation(a: Definition, b: Definition): DefinitionRelation {
  const [left, right] = [definedBy(a), definedBy(b)];
  if (left === null || right === null) return withoutCriteria(a, b);
  const { doubts, ...related } = relate(left, right);
  const say = (witness: Witness | null, covered: Definition, other: Definition): string | null => {
    if (witness === null) return null;
    const doubt = witness.conditional ? ', if these answers can go together' : '';
    const facts = witnessInWords(witness, [left, right]);
    return `covered by ${nameOf(covered)} and not by ${nameOf(other)}${doubt}: ${facts}`;
  };
  return {
    ...{ a, b, ...related },
    get onlyAInWords() {
      return say(related.witnessOnlyA, a, b);
    },
    get onlyBInWords() {
      return say(related.witnessOnlyB, b, a);
    },
    get undecidedBecause() {
      return doubts.map(doubtInWords);
    },
  };
}

/** `SB 1047 (covered model before 2027)`: short, and different for every definition. */
export function nameOf({ intervention, slug }: Definition): string {
  return `${intervention.shortTitle} (${slug.replaceAll('-', ' ')})`;
}

function definedBy({ id, criteria }: Definition): (DefinedCriteria & { readonly criteria: Criterion }) | null {
  return criteria === undefined ? null : { definition: id, criteria };
}

function withoutCriteria(a: Definition, b: Definition): DefinitionRelation {
  return {
    a,
    b,
    relation: 'undecided',
    possible: RELATIONS,
    ifIndependent: 'undecided',
    witnessOnlyA: null,
    witnessOnlyB: null,
    witnessBoth: null,
    onlyAInWords: null,
    onlyBInWords: null,
    undecidedBecause: [a, b].filter(({ criteria }) => criteria === undefined).map(({ id }) => `${id} has no criteria`),
  };
}
