import type { Finding } from '../finding.js';
import type { Id } from '../ids.js';
import type { Rule } from '../rule.js';

const CODE = 'BAD_ORDER';

export const badOrder: Rule = {
  code: CODE,
  says: 'Layers, scenarios, concepts and the steps of a pathway are numbered 1, 2, 3 … in the order of their list.',
  *check({ parts }) {
    for (const list of [parts.layers, parts.scenarios, parts.concepts]) {
      for (const [i, { id, order }] of list.entries()) yield* outOfTurn(id, ['order'], order, i + 1);
    }
    for (const { id, pathway } of parts.scenarios) {
      for (const [i, { step }] of pathway.entries()) yield* outOfTurn(id, ['pathway', i, 'step'], step, i + 1);
    }
  },
};

function* outOfTurn(entry: Id, path: Finding['path'], number: number, due: number): Generator<Finding> {
  if (number === due) return;
  const message = `number ${number} stands in place ${due}`;
  yield { code: CODE, entry, path, message, remedy: 'number the list from 1 without gaps or repeats' };
}
