import { contradiction } from '../catalogue/contradiction.js';
import type { Criterion, RedLine } from '../catalogue/entries.js';

type Leaf = Extract<Criterion, { kind: 'comparison' | 'judgement' }>;

/** The criteria of a line's triggers, any one of which suffices; undefined where one of them has none. */
export function triggerCriteria({ trigger }: RedLine): Criterion | undefined {
  const all = trigger.flatMap(({ criteria }) => (criteria === undefined ? [] : [criteria]));
  return all.length === trigger.length ? { kind: 'any-of', of: all } : undefined;
}

/** Whether criteria can be met although no leaf of a kind helps: none of them comes out as it would have to. */
export function canBeMetWithout(criteria: Criterion, helps: (leaf: Leaf) => boolean): boolean {
  return contradiction(unhelped(criteria, helps, true)) === undefined;
}

const OPEN: Criterion = { kind: 'judgement', text: 'open', decidedBy: 'nobody', judgement: 'open' };
const NEVER: Criterion = { kind: 'all-of', of: [OPEN, { kind: 'not', of: OPEN }] };
const ALWAYS: Criterion = { kind: 'not', of: NEVER };

/** The criteria with such leaves settled against what is wanted of them, below a `not` the other way round. */
function unhelped(criterion: Criterion, helps: (leaf: Leaf) => boolean, wanted: boolean): Criterion {
  switch (criterion.kind) {
    case 'all-of':
    case 'any-of':
      return { kind: criterion.kind, of: criterion.of.map((child) => unhelped(child, helps, wanted)) };
    case 'not':
      return { kind: 'not', of: unhelped(criterion.of, helps, !wanted) };
    case 'comparison':
    case 'judgement':
      return helps(criterion) ? (wanted ? NEVER : ALWAYS) : criterion;
  }
}
