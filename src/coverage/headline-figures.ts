/** Figures that a report can quote, each defined in one sentence and asked again by one query. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import { ANATOMY_CRITERIA } from '../catalogue/scales.js';
import { type CoverageFilterInput, resolveFilter } from './filter.js';
import { coverageMatrix } from './matrix.js';
import { levelOf } from './scales.js';
import { HOLDS_FROM } from './depth.js';
import { swissCheese } from './swiss-cheese.js';

export interface HeadlineFigure {
  readonly slug: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: number;
  readonly denominator: number;
  /** a share between 0 and 1, or null where there is nothing to divide by */
  readonly share: number | null;
  /** a GraphQL query whose answer holds the numbers */
  readonly query: string;
}

export const SHALLOW = 3;

/** Read with the default filter, or with another one for every figure about coverage. */
export function headlineFigures(
  catalogue: Catalogue,
  asOf: CalendarDate,
  input: CoverageFilterInput = {},
): readonly HeadlineFigure[] {
  const filter = resolveFilter(catalogue, input);
  const all = coverageMatrix(catalogue, filter, asOf);
  const binding = coverageMatrix(catalogue, { ...filter, bindingness: new Set(['binding'] as const) }, asOf);
  const holds = (cells: typeof all.cells) => cells.filter((cell) => levelOf(cell.state) >= levelOf(HOLDS_FROM));
  const covered = holds(all.cells);
  const depths = filter.scenarios.map((scenario) => swissCheese(catalogue, scenario, filter, asOf).independentDepth);
  const graded = catalogue.redLines.filter((line) => !filter.exclude.has(line.intervention.id));
  const full = graded.filter((line) => ANATOMY_CRITERIA.every((criterion) => line.anatomy[criterion].holds === true));
  return [
    figure({
      slug: 'held-by-binding-rules',
      title: 'Assessed cells held by binding rules',
      definition: 'The share of assessed cells that a binding rule in force holds at partial or better.',
      numerator: holds(binding.cells).length,
      denominator: all.summary.assessed,
      query: '{ coverageMatrix(filter: {bindingness: [BINDING]}) { summary { assessed partial substantial } } }',
    }),
    figure({
      slug: 'shallow-scenarios',
      title: 'Scenarios with independent depth under three',
      definition: 'The share of scenarios for which fewer than three layers can each be given a regime of their own.',
      numerator: depths.filter((depth) => depth < SHALLOW).length,
      denominator: depths.length,
      query: '{ riskScenarios { slug swissCheese { independentDepth } } }',
    }),
    figure({
      slug: 'one-regime-cells',
      title: 'Covered cells that rest on one regime',
      definition: 'The share of cells held at partial or better that one regime alone holds at their strength.',
      numerator: covered.filter((cell) => cell.weaknesses.includes('single-regime')).length,
      denominator: covered.length,
      query: '{ coverageMatrix { cells { state weaknesses } } }',
    }),
    figure({
      slug: 'full-anatomy',
      title: 'Red lines with a full anatomy',
      definition: 'The share of red lines for which all six points of the anatomy hold.',
      numerator: full.length,
      denominator: graded.length,
      query: '{ all: redLines { totalCount } full: redLines(filter: {minAnatomyScore: 6}) { totalCount } }',
    }),
  ];
}

function figure(given: Omit<HeadlineFigure, 'share'>): HeadlineFigure {
  return { ...given, share: given.denominator === 0 ? null : given.numerator / given.denominator };
}
