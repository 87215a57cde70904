import { cellId } from '../ids.js';
import type { Rule } from '../rule.js';

const CODE = 'INAPPLICABLE_CELL';

export const inapplicableCell: Rule = {
  code: CODE,
  says: 'No claim and no hole stands in a cell that was found not to apply.',
  *check({ parts }) {
    const closed = new Set(parts.assessments.filter((x) => !x.applicable).map((x) => cellId(x.scenario, x.layer)));
    for (const { id, scenario, layer } of [...parts.claims, ...parts.holes]) {
      const cell = cellId(scenario, layer);
      if (!closed.has(cell)) continue;
      yield {
        code: CODE,
        entry: id,
        path: ['layer'],
        message: `${cell} was assessed as not applicable`,
        remedy: 'move it to the layer that it is about, or assess the cell anew',
      };
    }
  },
};
