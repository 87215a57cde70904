import { contradiction } from '../contradiction.js';
import { type CriterionNode, criterionNodes } from '../criterion-nodes.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';

const CODE = 'UNSATISFIABLE_CRITERIA';

export const unsatisfiableCriteria: Rule = {
  code: CODE,
  says: 'Criteria, and every branch of them, can be met: no quantity has to be above and below at once.',
  *check({ parts }) {
    for (const { id, criteria } of parts.definitions) {
      if (criteria) yield* neverMet(id, [...criterionNodes(criteria)]);
    }
  },
};

/** The innermost nodes that cannot hold; what holds them follows. */
function* neverMet(entry: string, nodes: readonly CriterionNode[]): Generator<Finding> {
  const found: CriterionNode[] = [];
  for (const node of nodes) {
    if (found.some((inner) => isBelow(inner, node))) continue;
    const clash = contradiction(node.criterion);
    if (clash === undefined) continue;
    found.push(node);
    yield {
      code: CODE,
      entry,
      path: node.path,
      message: `this can never hold: ${clash}`,
      remedy: 'check operators and values against the text; use anyOf where one of them is enough',
    };
  }
}

function isBelow(inner: CriterionNode, outer: CriterionNode): boolean {
  return outer.path.every((step, i) => inner.path[i] === step);
}
