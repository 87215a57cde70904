/** Why an answer is empty: said in words, so that nobody takes "nothing was asked" for "nothing is there". */
import { QuestionError } from '../catalogue/question-error.js';
import type { CoverageCell } from './answers.js';
import type { CoverageFilter } from './filter.js';

/** Null where at least one claim counts in at least one of the cells. */
export function whyEmpty(cells: readonly CoverageCell[], filter: CoverageFilter): string | null {
  if (cells.length === 0) return whyNoCell(filter) ?? 'The catalogue has no such cell.';
  if (cells.some((cell) => cell.claims.length > 0)) return null;
  return 'No claim counts in any of these cells under this filter; the reason of each cell says what is left out.';
}

/** Which list of the filter lets no cell through; null where some cell is asked for. */
function whyNoCell({ scenarios, layers }: CoverageFilter): string | null {
  if (scenarios.length === 0) return 'The filter lets no scenario through.';
  return layers.length === 0 ? 'The filter lets no layer through.' : null;
}

/**
 * For answers that are lists and cannot say why they are empty.
 * @throws QuestionError BAD_ARGUMENT where the filter lets no cell through
 */
export function requireCells(filter: CoverageFilter): void {
  const why = whyNoCell(filter);
  if (why === null) return;
  const field = filter.scenarios.length === 0 ? 'scenarios' : 'layers';
  throw new QuestionError('BAD_ARGUMENT', `${why} Leave the list out to ask for all.`, ['filter', field]);
}
