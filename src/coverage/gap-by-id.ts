import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Id } from '../catalogue/ids.js';
import type { CoverageGap } from './answers.js';
import { resolveFilter } from './filter.js';
import { parseGapId } from './gap-id.js';
import { coverageGaps } from './gaps.js';

/**
 * The gap that an id names, on a day; null where the cell is no gap.
 * @throws QuestionError UNKNOWN_ENTRY or BAD_ARGUMENT where the id asks for what does not exist
 */
export function gapById(catalogue: Catalogue, id: Id, asOf: CalendarDate): CoverageGap | null {
  const { filter, ...question } = parseGapId(id);
  return coverageGaps(catalogue, { filter: resolveFilter(catalogue, filter, ['id']), ...question }, asOf)[0] ?? null;
}
