import type { Criterion } from '../../src/catalogue/entries.js';
import type { ComparisonOperator } from '../../src/catalogue/scales.js';
import type { DefinedCriteria } from '../../src/criteria/defined-criteria.js';

/** Criteria as short as the law says them. */
export function allOf(...of: readonly Criterion[]): Criterion {
  return { kind: 'all-of', of };
}

export function anyOf(...of: readonly Criterion[]): Criterion {
  return { kind: 'any-of', of };
}

export function not(of: Criterion): Criterion {
  return { kind: 'not', of };
}

/** A judgement that stands in one text only. */
export function judged(text: string, decidedBy = 'developer'): Criterion {
  return { kind: 'judgement', text, decidedBy };
}

/** A judgement that texts share by its id. */
export function shared(slug: string, text = slug.replaceAll('-', ' ')): Criterion {
  return { kind: 'judgement', text, decidedBy: 'developer', judgement: `judgement/${slug}` };
}

export function measured(
  metric: string,
  operator: ComparisonOperator,
  value: number,
  unit: string,
  benchmark?: string,
): Criterion {
  const named = benchmark === undefined ? {} : { benchmark };
  return { kind: 'comparison', metric: `metric/${metric}`, operator, value, unit, ...named };
}

export function compute(operator: ComparisonOperator, flop: number): Criterion {
  return measured('training-compute', operator, flop, 'FLOP');
}

export function defined(slug: string, criteria: Criterion): DefinedCriteria {
  return { definition: `definition/${slug}`, criteria };
}
