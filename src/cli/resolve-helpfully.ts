import type { Catalogue } from '../catalogue/catalogue.js';
import { QuestionError } from '../catalogue/question-error.js';
import { type CoverageFilter, type CoverageFilterInput, resolveFilter } from '../coverage/filter.js';

/** Shorter lists than this are told in full where nothing near to a wrong slug exists. */
const TELLABLE = 40;

/**
 * Resolve a filter, and be of more help than the catalogue where it does not know a slug.
 * @throws QuestionError UNKNOWN_ENTRY with near slugs, or with all of them where there are few; BAD_ARGUMENT
 */
export function resolveHelpfully(catalogue: Catalogue, input: CoverageFilterInput): CoverageFilter {
  try {
    return resolveFilter(catalogue, input);
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
