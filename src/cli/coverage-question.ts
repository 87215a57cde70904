import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import { type CoverageFilter, resolveFilter } from '../coverage/filter.js';
import { type CoverageArguments, parseAsOf, parseFilter } from './coverage-arguments.js';

/** A coverage question as flags ask it, resolved against the catalogue. */
export interface CoverageQuestion {
  readonly filter: CoverageFilter;
  readonly asOf: CalendarDate;
}

/** Shorter lists than this are told in full where nothing near to a wrong slug exists. */
const TELLABLE = 40;

/**
 * @throws QuestionError BAD_ARGUMENT with the accepted values, UNKNOWN_ENTRY with near slugs, or with all of them where
 * there are few
 */
export function coverageQuestion(
  catalogue: Catalogue,
  given: CoverageArguments,
  today: CalendarDate,
): CoverageQuestion {
  const asOf = parseAsOf(given.asOf, today);
  try {
    return { filter: resolveFilter(catalogue, parseFilter(given)), asOf };
  } catch (error) {
    throw error instanceof QuestionError ? told(error, catalogue) : error;
  }
}

function told(error: QuestionError, catalogue: Catalogue): QuestionError {
  const slugs = slugsOf(error.path[1], catalogue);
  if (error.code !== 'UNKNOWN_ENTRY' || error.accepted.length > 0 || slugs.length === 0) return error;
  if (slugs.length <= TELLABLE) return new QuestionError(error.code, error.message, error.path, slugs);
  return new QuestionError(error.code, `${error.message} Find it with: redlines search <words>.`, error.path);
}

function slugsOf(field: string | number | undefined, catalogue: Catalogue): readonly string[] {
  switch (field) {
    case 'scenarios':
      return catalogue.scenarios.map((entry) => entry.slug);
    case 'layers':
      return catalogue.layers.map((entry) => entry.slug);
    case 'regimes':
      return catalogue.regimes.map((entry) => entry.slug);
    case 'include':
    case 'exclude':
      return catalogue.interventions.map((entry) => entry.slug);
    default:
      return [];
  }
}
