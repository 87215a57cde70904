import type { Catalogue } from '../catalogue/catalogue.js';
import type { Regime } from '../catalogue/entries.js';
import { ANATOMY_CRITERIA, type AnatomyCriterion } from '../catalogue/scales.js';
import { anatomyAverages, type AnatomyGrouping, averagesBy } from './anatomy-averages.js';
import { findRedLines, type RedLineQuestion } from './find-red-lines.js';

/** The average anatomy of a group of red lines, with what the group is. */
export interface AnatomyGroup {
  /** slug of the regime, kind or response; `all` without grouping */
  readonly of: string;
  readonly regime: Regime | null;
  /** slugs of their scales */
  readonly kind: string | null;
  readonly response: string | null;
  readonly redLines: number;
  readonly mean: number;
  /** all six, in the order of the scale */
  readonly holding: readonly { readonly criterion: AnatomyCriterion; readonly redLines: number }[];
}

/**
 * How operational the red lines that a filter lets through are on average, group by group.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function anatomyGroups(
  catalogue: Catalogue,
  by: AnatomyGrouping | null,
  question: RedLineQuestion = {},
): readonly AnatomyGroup[] {
  const averages = averagesBy(anatomyAverages(catalogue, findRedLines(catalogue, question)), by);
  return averages.map(({ of, redLines, mean, holding }) => ({
    of,
    regime: (by === 'regime' ? catalogue.regimes.find(({ slug }) => slug === of) : null) ?? null,
    kind: by === 'kind' ? of : null,
    response: by === 'response' ? of : null,
    redLines,
    mean,
    holding: ANATOMY_CRITERIA.map((criterion) => ({ criterion, redLines: holding[criterion] })),
  }));
}
