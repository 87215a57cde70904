import type { Criterion } from '../catalogue/entries.js';
import { slugOf } from '../catalogue/ids.js';
import type { ComparisonPart } from '../catalogue/parts.js';
import { amountWithUnit } from './amount.js';

/**
 * Criteria in one line: `training compute > 1e26 FLOP and not (it is only used for research)`. Who decides is left
 * out; a judgement is in the words of the registry.
 */
export function criteriaText(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'all-of':
      return criterion.of.length === 0 ? 'always' : criterion.of.map(grouped).join(' and ');
    case 'any-of':
      return criterion.of.length === 0 ? 'never' : criterion.of.map(grouped).join(' or ');
    case 'not':
      return `not (${criteriaText(criterion.of)})`;
    case 'comparison':
      return comparisonText(criterion);
    case 'judgement':
      return criterion.text;
  }
}

/** `training compute > 1e26 FLOP`, `benchmark score on WMDP-Bio >= 0.8`. */
export function comparisonText({ operator, value, unit, ...quantity }: ComparisonPart): string {
  return `${quantityName(quantity)} ${operator} ${amountWithUnit(value, unit)}`;
}

/** `training compute`, `benchmark score on WMDP-Bio`. */
export function quantityName({ metric, benchmark }: Pick<ComparisonPart, 'metric' | 'benchmark'>): string {
  const name = slugOf(metric).replaceAll('-', ' ').replace('fine tuning', 'fine-tuning').replace('ai rnd', 'AI R&D');
  return benchmark === undefined ? name : `${name} on ${benchmark}`;
}

function grouped(criterion: Criterion): string {
  const text = criteriaText(criterion);
  return (criterion.kind === 'all-of' || criterion.kind === 'any-of') && criterion.of.length > 1 ? `(${text})` : text;
}
