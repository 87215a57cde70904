/** Figures that a report can quote, each defined in one sentence and asked again by one query. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import { ANATOMY_CRITERIA, type Bindingness } from '../catalogue/scales.js';
import type { CoverageCell } from './answers.js';
import { HOLDS_FROM, holdingCells, independentAssignment } from './depth.js';
import { type CoverageFilterInput, resolveFilter } from './filter.js';
import { filterArgument } from './filter-argument.js';
import { coverageMatrix } from './matrix.js';

export interface HeadlineFigure {
  readonly slug: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: number;
  readonly denominator: number;
  /** a share between 0 and 1, or null where there is nothing to divide by */
  readonly share: number | null;
  /** a GraphQL query whose answer holds the numbers, for the same day, release and filter */
  readonly query: string;
}

/** Fewer layers than this that can each be given a regime of their own are few. */
const SHALLOW = 3;

/**
 * @param input for every figure about coverage; the one about red lines counts all that are on record
 * @param release the version that the queries name; null: none, they ask the latest
 */
export function headlineFigures(
  catalogue: Catalogue,
  asOf: CalendarDate,
  input: CoverageFilterInput = {},
  release: string | null = null,
): readonly HeadlineFigure[] {
  const filter = resolveFilter(catalogue, input);
  const { cells, summary } = coverageMatrix(catalogue, filter, asOf);
  const held = holdingCells(cells, HOLDS_FROM);
  const bindingness: readonly Bindingness[] = filter.bindingness?.has('binding') === false ? [] : ['binding'];
  const bound = coverageMatrix(catalogue, { ...filter, bindingness: new Set(bindingness) }, asOf);
  const full = catalogue.redLines.filter(({ anatomy }) =>
    ANATOMY_CRITERIA.every((mark) => anatomy[mark].holds === true),
  );
  const slices = Map.groupBy(cells, (cell) => cell.scenario);
  const depths = filter.scenarios.map((scenario) => depthOf(slices.get(scenario) ?? []));
  const ask = (fields: string) =>
    `query @inContext(${release === null ? '' : `release: "${release}", `}asOf: "${asOf}") ${fields}`;
  const under = filterArgument(input);
  return [
    figure({
      slug: 'held-by-binding-rules',
      title: 'Assessed cells held by binding rules',
      definition: 'The share of assessed cells that a binding rule holds at partial or better.',
      numerator: holdingCells(bound.cells, HOLDS_FROM).length,
      denominator: summary.assessed,
      query: ask(
        `{ held: coverageMatrix${filterArgument({ ...input, bindingness })} { summary { partial substantial } } ` +
          `all: coverageMatrix${under} { summary { assessed } } }`,
      ),
    }),
    figure({
      slug: 'shallow-scenarios',
      title: 'Scenarios with independent depth under three',
      definition: 'The share of scenarios for which fewer than three layers can each be given a regime of their own.',
      numerator: depths.filter((depth) => depth < SHALLOW).length,
      denominator: depths.length,
      query: ask(`{ coverageMatrix${under} { scenarios { slug swissCheese${under} { independentDepth } } } }`),
    }),
    figure({
      slug: 'one-regime-cells',
      title: 'Covered cells that rest on one regime',
      definition: 'The share of cells held at partial or better that one regime alone holds at their strength.',
      numerator: held.filter((cell) => cell.weaknesses.includes('single-regime')).length,
      denominator: held.length,
      query: ask(`{ coverageMatrix${under} { cells { state weaknesses } } }`),
    }),
    figure({
      slug: 'full-anatomy',
      title: 'Red lines with a full anatomy',
      definition: 'The share of all red lines on record, of any status and version, for which all six marks hold.',
      numerator: full.length,
      denominator: catalogue.redLines.length,
      query: ask('{ all: redLines { totalCount } full: redLines(filter: {minScore: 6}) { totalCount } }'),
    }),
  ];
}

function depthOf(slices: readonly CoverageCell[]): number {
  return independentAssignment(slices, HOLDS_FROM).length;
}

function figure(given: Omit<HeadlineFigure, 'share'>): HeadlineFigure {
  return { ...given, share: given.denominator === 0 ? null : given.numerator / given.denominator };
}
