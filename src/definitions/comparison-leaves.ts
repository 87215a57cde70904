/** The leaves of criteria, each with where it stands: what a table of definitions is made from. */
import type { Criterion } from '../catalogue/entries.js';
import type { ComparisonPart, JudgementLeafPart } from '../catalogue/parts.js';
import { criteriaText } from '../criteria/criteria-text.js';

export interface PlacedLeaf<Leaf = ComparisonPart | JudgementLeafPart> {
  readonly leaf: Leaf;
  readonly path: string;
  /** false under an odd number of negations: it takes a case out */
  readonly holds: boolean;
  /** what must hold with it where it is one way in among several; null where it is asked of every case */
  readonly branch: string | null;
}

/** Every leaf, in the order of the text. */
export function placedLeaves(criteria: Criterion): readonly PlacedLeaf[] {
  return [...walk(criteria, 'criteria', true, null)];
}

/** A negation with what it takes out; those inside another are left to it. */
export function exceptions(criteria: Criterion): readonly Criterion[] {
  switch (criteria.kind) {
    case 'all-of':
    case 'any-of':
      return criteria.of.flatMap(exceptions);
    case 'not':
      return [criteria.of];
    case 'comparison':
    case 'judgement':
      return [];
  }
}

type Siblings = readonly Criterion[] | null;

/** `siblings`: what must hold too in this way in; null outside of any alternative. */
function* walk(criterion: Criterion, path: string, holds: boolean, siblings: Siblings): Generator<PlacedLeaf> {
  switch (criterion.kind) {
    // Under a negation the parts of a conjunction are the alternatives.
    case 'all-of':
    case 'any-of': {
      const field = criterion.kind === 'all-of' ? 'allOf' : 'anyOf';
      const alternatives = (criterion.kind === 'any-of') === holds && criterion.of.length > 1;
      for (const [i, child] of criterion.of.entries()) {
        const others = criterion.of.filter((_, j) => j !== i);
        const next = alternatives ? (siblings ?? []) : siblings === null ? null : [...siblings, ...others];
        yield* walk(child, `${path}.${field}.${i}`, holds, next);
      }
      break;
    }
    case 'not':
      yield* walk(criterion.of, `${path}.not`, !holds, siblings);
      break;
    case 'comparison':
    case 'judgement':
      yield { leaf: criterion, path, holds, branch: branchOf(siblings) };
  }
}

/** `one way in, with training cost > 100,000,000 USD, unless it is only used for research`. */
function branchOf(siblings: Siblings): string | null {
  if (siblings === null) return null;
  const required = siblings.filter(({ kind }) => kind !== 'not').map(grouped);
  const barred = siblings.flatMap((sibling) => (sibling.kind === 'not' ? [grouped(sibling.of)] : []));
  return [
    'one way in',
    ...(required.length === 0 ? [] : [`with ${required.join(' and ')}`]),
    ...(barred.length === 0 ? [] : [`unless ${barred.join(' or ')}`]),
  ].join(', ');
}

function grouped(criterion: Criterion): string {
  const text = criteriaText(criterion);
  return (criterion.kind === 'all-of' || criterion.kind === 'any-of') && criterion.of.length > 1 ? `(${text})` : text;
}
