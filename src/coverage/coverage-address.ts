import type { Catalogue } from '../catalogue/catalogue.js';
import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { CoverageMatrix } from './answers.js';
import { resolveFilter } from './filter.js';
import { coverageMatrix } from './matrix.js';
import { FILTER_KEYS, filterOf, readPairs } from './question-pairs.js';

const KEYS = ['scenarios', 'layers', ...FILTER_KEYS, 'asOf'];

/**
 * The matrix that an address asks for, `bindingness=binding&asOf=2026-11-01`, as its citation writes it.
 * @throws QuestionError BAD_ARGUMENT without a day or with a key or value that is not taken; UNKNOWN_ENTRY
 */
export function coverageAt(catalogue: Catalogue, query: string): CoverageMatrix & { readonly asOf: CalendarDate } {
  const refuse = (why: string, accepted: readonly string[] = []): QuestionError =>
    new QuestionError(
      'BAD_ARGUMENT',
      `"coverage?${query}" is not the address of an answer: ${why}.`,
      ['path'],
      accepted,
    );
  const asked = readPairs(query, KEYS, refuse);
  const [asOf = ''] = asked.list('asOf') ?? [];
  if (!isCalendarDate(asOf)) throw refuse('asOf must be a day', ['asOf=2026-11-01']);
  const filter = { ...filterOf(asked), scenarios: asked.list('scenarios'), layers: asked.list('layers') };
  return { asOf, ...coverageMatrix(catalogue, resolveFilter(catalogue, filter, ['path']), asOf) };
}
