import type { Catalogue } from '../catalogue/catalogue.js';
import type { Scenario } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';
import { type CoverageFilter, type CoverageFilterInput, resolveFilter } from './filter.js';

/** A question about one scenario. */
export interface ScenarioQuestion {
  readonly scenario: Scenario;
  /** its scenarios are this one */
  readonly filter: CoverageFilter;
}

/**
 * Resolve a question about one scenario.
 * @throws QuestionError UNKNOWN_ENTRY; BAD_ARGUMENT where the filter names other scenarios only
 */
export function resolveScenario(
  catalogue: Catalogue,
  slug: string,
  input: CoverageFilterInput = {},
  path: readonly string[] = [],
): ScenarioQuestion {
  const scenario = bySlug(catalogue, 'scenario', slug, [...path, 'scenario']);
  const filter = resolveFilter(catalogue, input, [...path, 'filter']);
  if (!filter.scenarios.includes(scenario)) {
    const message = `The filter leaves out the scenario that is asked for, ${scenario.slug}.`;
    throw new QuestionError('BAD_ARGUMENT', message, [...path, 'filter', 'scenarios'], [scenario.slug]);
  }
  return { scenario, filter: { ...filter, scenarios: [scenario] } };
}
