/** The question about coverage that an address asks, in the words of its citation: `status=any&kinds=statute,treaty`. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import { QuestionError } from '../../catalogue/question-error.js';
import * as scales from '../../catalogue/scales.js';
import { type CoverageFilter, type CoverageFilterInput, resolveFilter } from '../../coverage/filter.js';
import { filterPairs } from '../../coverage/filter-pairs.js';
import { FILTER_KEYS } from '../../coverage/question-pairs.js';
import { STATUS_DIALS } from '../../coverage/scales.js';
import type { Pairs } from '../links.js';

export const QUESTION_KEYS: readonly string[] = ['scenarios', 'layers', ...FILTER_KEYS];

/**
 * What a query says of the filter. A list stands in one value with commas or in many values, as forms send it; an empty
 * value says nothing.
 * @param prefix of its keys: `from.` for the first of two views
 * @throws QuestionError BAD_ARGUMENT for a value that is not on its scale
 */
export function readFilter(query: URLSearchParams, prefix = ''): CoverageFilterInput {
  const list = (key: string) => listOf(query, `${prefix}${key}`);
  const among = <T extends string>(key: string, scale: readonly T[]) =>
    list(key)?.map((value) => oneOf(`${prefix}${key}`, value, scale)) ?? null;
  const isOn = (key: string) => among(key, ['true'])?.[0] === 'true';
  return {
    scenarios: list('scenarios'),
    layers: list('layers'),
    regimes: list('regimes'),
    countries: list('countries'),
    bindingness: among('bindingness', scales.BINDINGNESS),
    kinds: among('kinds', scales.INTERVENTION_KINDS),
    status: among('status', STATUS_DIALS)?.[0],
    minConfidence: among('minConfidence', scales.CONFIDENCES)?.[0],
    verifiedOnly: isOn('verifiedOnly'),
    reviewedOnly: isOn('reviewedOnly'),
    include: list('include'),
    exclude: list('exclude'),
  };
}

/** The values of a key, or null where it says nothing. */
export function listOf(query: URLSearchParams, key: string): readonly string[] | null {
  const values = query
    .getAll(key)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.length === 0 ? null : [...new Set(values)];
}

/**
 * A key that is not known would be a filter that silently does nothing.
 * @throws QuestionError BAD_ARGUMENT
 */
export function refuseUnknownKeys(query: URLSearchParams, known: readonly string[]): void {
  for (const key of query.keys()) {
    if (known.includes(key)) continue;
    throw new QuestionError('BAD_ARGUMENT', `There is no filter "${key}".`, [key], known);
  }
}

export interface CoverageQuestion {
  readonly filter: CoverageFilter;
  /** as it is written: what differs from the default question */
  readonly pairs: Pairs;
  /** what is wrong with the question that was asked, where something is: then the default one is answered */
  readonly problem: QuestionError | null;
}

/** The question of an address; the default one, with the reason, where it cannot be asked. */
export function coverageQuestion(
  catalogue: Catalogue,
  query: URLSearchParams,
  others: readonly string[] = ['asOf'],
): CoverageQuestion {
  try {
    refuseUnknownKeys(query, [...QUESTION_KEYS, ...others]);
    const filter = resolveFilter(catalogue, readFilter(query), []);
    return { filter, pairs: filterPairs(filter, catalogue), problem: null };
  } catch (error) {
    if (!(error instanceof QuestionError)) throw error;
    return { filter: resolveFilter(catalogue), pairs: [], problem: error };
  }
}

function oneOf<T extends string>(key: string, value: string, scale: readonly T[]): T {
  const found = scale.find((known) => known === value);
  if (found !== undefined) return found;
  throw new QuestionError('BAD_ARGUMENT', `${key} cannot be "${value}".`, [key], scale);
}
