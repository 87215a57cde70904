import { metricRange } from '../metric-range.js';
import { comparisons } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'IMPOSSIBLE_VALUE';

export const impossibleValue: Rule = {
  code: CODE,
  says: 'A value is a finite number that its metric can take: amounts are not negative, a rate is not above 1.',
  *check({ parts }) {
    for (const { entry, path, comparison } of comparisons(parts)) {
      const { metric, value } = comparison;
      const { lowest, highest } = metricRange(metric);
      if (Number.isFinite(value) && value >= lowest && value <= highest) continue;
      yield {
        code: CODE,
        entry,
        path: [...path, 'value'],
        message: `${metric} cannot be ${value}`,
        remedy: highest === 1 ? 'give a share of 1: 40 per cent is 0.4' : 'give the number that the text states',
      };
    }
  },
};
