import type { FieldPath } from './finding.js';
import type { CriterionPart } from './parts.js';

export interface CriterionNode {
  /** as seed files name it: `['criteria', 'allOf', 0]` */
  readonly path: FieldPath;
  readonly criterion: CriterionPart;
}

/** Every node of a tree of criteria, each after the nodes below it. */
export function* criterionNodes(criterion: CriterionPart, path: FieldPath = ['criteria']): Generator<CriterionNode> {
  switch (criterion.kind) {
    case 'all-of':
    case 'any-of': {
      const field = criterion.kind === 'all-of' ? 'allOf' : 'anyOf';
      for (const [i, child] of criterion.of.entries()) yield* criterionNodes(child, [...path, field, i]);
      break;
    }
    case 'not':
      yield* criterionNodes(criterion.of, [...path, 'not']);
      break;
    case 'comparison':
    case 'judgement':
  }
  yield { path, criterion };
}
