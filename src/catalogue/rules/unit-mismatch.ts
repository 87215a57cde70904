import { comparisons } from '../part-facts.js';
import type { Rule } from '../rule.js';
import { unitFits } from '../units.js';

const CODE = 'UNIT_MISMATCH';

export const unitMismatch: Rule = {
  code: CODE,
  says: 'A quantity has the unit of its metric; money may keep another currency, a term may count other units of time.',
  *check({ parts }) {
    const units = new Map(parts.metrics.map((metric) => [metric.id, metric.unit]));
    for (const { entry, path, comparison } of comparisons(parts)) {
      const unit = units.get(comparison.metric);
      // An unknown metric is a dangling reference.
      if (unit === undefined || unitFits(unit, comparison.unit)) continue;
      yield {
        code: CODE,
        entry,
        path: [...path, 'unit'],
        message: `${comparison.metric} is measured in ${unit}, not in "${comparison.unit}"`,
        remedy: `convert the value to ${unit}, or name the metric that is meant`,
      };
    }
  },
};
