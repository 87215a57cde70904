import type { Catalogue } from '../catalogue/catalogue.js';
import type { RedLine } from '../catalogue/entries.js';
import { type AnatomyCriterion, RED_LINE_KINDS, RED_LINE_RESPONSES } from '../catalogue/scales.js';
import { anatomyScore } from './anatomy.js';

/** How operational the red lines of a group are on average. */
export interface AnatomyAverage {
  /** slug of the regime, kind or response */
  readonly of: string;
  readonly redLines: number;
  /** of the scores, 0 to 6; unknown points count as not held */
  readonly mean: number;
  /** how many of the lines hold each point */
  readonly holding: Readonly<Record<AnatomyCriterion, number>>;
}

export interface AnatomyAverages {
  /** null where there is no red line at all */
  readonly all: AnatomyAverage | null;
  /** groups with red lines, regimes in published order, kinds and responses in that of their scale */
  readonly byRegime: readonly AnatomyAverage[];
  readonly byKind: readonly AnatomyAverage[];
  /** a line counts for every response that it asks for */
  readonly byResponse: readonly AnatomyAverage[];
}

/** By what red lines are grouped. */
export const ANATOMY_GROUPINGS = ['regime', 'kind', 'response'] as const;
export type AnatomyGrouping = (typeof ANATOMY_GROUPINGS)[number];

const LISTS = { regime: 'byRegime', kind: 'byKind', response: 'byResponse' } as const;

/** The averages of one grouping; without one that of all together, as a list of one, or of none without red lines. */
export function averagesBy(averages: AnatomyAverages, by: AnatomyGrouping | null): readonly AnatomyAverage[] {
  if (by !== null) return averages[LISTS[by]];
  return averages.all === null ? [] : [averages.all];
}

/** Average anatomy of red lines; of all, or of those that a filter let through. */
export function anatomyAverages(catalogue: Catalogue, redLines = catalogue.redLines): AnatomyAverages {
  const group = (of: string, belongs: (redLine: RedLine) => boolean) => average(of, redLines.filter(belongs));
  const there = (found: AnatomyAverage | null) => found !== null;
  return {
    all: average('all', redLines),
    byRegime: catalogue.regimes
      .map((regime) => group(regime.slug, ({ intervention }) => intervention.regime === regime))
      .filter(there),
    byKind: RED_LINE_KINDS.map((kind) => group(kind, (line) => line.kind === kind)).filter(there),
    byResponse: RED_LINE_RESPONSES.map((response) =>
      group(response, ({ responses }) => responses.includes(response)),
    ).filter(there),
  };
}

function average(of: string, redLines: readonly RedLine[]): AnatomyAverage | null {
  if (redLines.length === 0) return null;
  const total = redLines.reduce((sum, { anatomy }) => sum + anatomyScore(anatomy), 0);
  const holding = (criterion: AnatomyCriterion) =>
    redLines.filter(({ anatomy }) => anatomy[criterion].holds === true).length;
  return {
    of,
    redLines: redLines.length,
    mean: total / redLines.length,
    holding: {
      quantifiedOrTestable: holding('quantifiedOrTestable'),
      observableBeforeHarm: holding('observableBeforeHarm'),
      namedOutsideDecider: holding('namedOutsideDecider'),
      consequenceFixedInAdvance: holding('consequenceFixedInAdvance'),
      outsideCheck: holding('outsideCheck'),
      noExitClause: holding('noExitClause'),
    },
  };
}
