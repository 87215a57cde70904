import { criterionNodes } from '../catalogue/criterion-nodes.js';
import type { Criterion, Definition } from '../catalogue/entries.js';
import { relate } from '../criteria/relate.js';
import type { Relation } from '../criteria/relation.js';
import type { Witness } from '../criteria/witness.js';
import { witnessInWords } from '../criteria/witness-in-words.js';
import { NOTHING_SHOWN, type Shown } from './aspects.js';

/** How what definitions cover went from one version to the next. */
export interface Reach {
  readonly relation: Relation | 'undecided';
  /** why, in words: cases that came or went, or what would have to be known */
  readonly because: string;
  readonly shown: Shown;
}

/**
 * How the cases that the later definitions cover stand to those of the earlier ones (`broader`: more than before). A
 * judgement that has the same words in both versions is the same judgement, shared id or not. A definition without
 * criteria is one judgement, in the words of its summary. Who decides does not count here.
 */
export function reachOf(
  before: readonly Definition[],
  after: readonly Definition[],
  combine: 'all-of' | 'any-of',
): Reach {
  const [earlier, later] = [whole('before', before, combine), whole('after', after, combine)];
  if (JSON.stringify(earlier.criteria) === JSON.stringify(later.criteria)) return SAME;
  const { relation, witnessOnlyA, witnessOnlyB } = relate(later, earlier);
  const both = judgementsOf(earlier.criteria).intersection(judgementsOf(later.criteria));
  const example = (witness: Witness | null) => (witness === null ? '' : witnessInWords(witness, [earlier, later]));
  const firm = (witness: Witness | null) =>
    witness !== null && !witness.conditional && Object.keys(witness.judgements).every((key) => both.has(key));
  const come = `it also covers this case: ${example(witnessOnlyA)}`;
  const gone = `it no longer covers this case: ${example(witnessOnlyB)}`;
  const because = {
    equivalent: 'it covers the same cases',
    broader: come,
    narrower: gone,
    overlapping: `${come}; ${gone}`,
    disjoint: `${come}; ${gone}`,
    undecided: [...before, ...after].some(({ criteria }) => criteria === undefined)
      ? 'no criteria are recorded for every version'
      : 'the versions rest on different judgements, and nobody has said how they hang together',
  } satisfies Readonly<Record<typeof relation, string>>;
  return { relation, because: because[relation], shown: { come: firm(witnessOnlyA), gone: firm(witnessOnlyB) } };
}

const SAME: Reach = { relation: 'equivalent', because: 'it covers the same cases', shown: NOTHING_SHOWN };

function judgementsOf(criteria: Criterion): ReadonlySet<string> {
  return new Set(
    [...criterionNodes(criteria)].flatMap(({ criterion }) =>
      criterion.kind === 'judgement' && criterion.judgement !== undefined ? [criterion.judgement] : [],
    ),
  );
}

function whole(name: string, definitions: readonly Definition[], combine: 'all-of' | 'any-of') {
  const [first, ...others] = definitions.map((one) => (one.criteria === undefined ? opaque(one) : keyed(one.criteria)));
  const criteria: Criterion =
    first !== undefined && others.length === 0
      ? first
      : { kind: combine, of: first === undefined ? [] : [first, ...others] };
  return { definition: name, criteria };
}

function opaque({ summary }: Definition): Criterion {
  return { kind: 'judgement', text: summary, decidedBy: '', judgement: `words:${summary}` };
}

/** The same tree; judgements without a shared id are told apart by their words. */
function keyed(criterion: Criterion): Criterion {
  switch (criterion.kind) {
    case 'all-of':
    case 'any-of':
      return { kind: criterion.kind, of: criterion.of.map(keyed) };
    case 'not':
      return { kind: 'not', of: keyed(criterion.of) };
    case 'judgement':
      return { ...criterion, decidedBy: '', judgement: criterion.judgement ?? `words:${criterion.text}` };
    case 'comparison':
      return criterion;
  }
}
