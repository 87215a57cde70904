import { contradiction } from '../contradiction.js';
import { type CriterionNode, criterionNodes } from '../criterion-nodes.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';

const CODE = 'TAUTOLOGICAL_CRITERIA';

export const tautologicalCriteria: Rule = {
  code: CODE,
  says: 'Criteria, and every branch of them, can fail: what always holds defines nothing.',
  *check({ parts }) {
    for (const { id, criteria } of parts.definitions) {
      if (criteria) yield* alwaysMet(id, [...criterionNodes(criteria)]);
    }
  },
};

/** The innermost nodes that always hold; what holds them follows. */
function* alwaysMet(entry: string, nodes: readonly CriterionNode[]): Generator<Finding> {
  const found: CriterionNode[] = [];
  for (const node of nodes) {
    if (found.some((inner) => node.path.every((step, i) => inner.path[i] === step))) continue;
    if (contradiction(node.criterion, false) === undefined) continue;
    found.push(node);
    yield {
      code: CODE,
      entry,
      path: node.path,
      message: 'this holds for everything',
      remedy: 'check operators and values against the text; use allOf where both are needed, or leave the branch out',
    };
  }
}
