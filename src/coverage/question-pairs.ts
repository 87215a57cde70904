/** Questions written as `key=value&key=a,b`, as gap ids and addresses of answers carry them. */
import type { QuestionError } from '../catalogue/question-error.js';
import * as scales from '../catalogue/scales.js';
import type { CoverageFilterInput } from './filter.js';
import { STATUS_DIALS } from './scales.js';

/** The keys that a filter takes, apart from scenarios and layers. */
export const FILTER_KEYS = [
  'regimes',
  'countries',
  'bindingness',
  'kinds',
  'status',
  'minConfidence',
  'verifiedOnly',
  'reviewedOnly',
  'include',
  'exclude',
] as const;

export interface QuestionPairs {
  /** the values of a key, or null where it is not given */
  readonly list: (key: string) => readonly string[] | null;
  /** the same, each held to a scale */
  readonly among: <T extends string>(key: string, scale: readonly T[]) => readonly T[] | null;
}

type Refusal = (why: string, accepted: readonly string[]) => QuestionError;

/** @throws what `refuse` makes, for a key that is not among `keys` and for a value that is not on its scale */
export function readPairs(query: string, keys: readonly string[], refuse: Refusal): QuestionPairs {
  const oneOf = <T extends string>(key: string, value: string, scale: readonly T[]): T => {
    const found = scale.find((known) => known === value);
    if (found === undefined) throw refuse(`its ${key} cannot be "${value}"`, scale);
    return found;
  };
  const given = new Map(
    (query === '' ? [] : query.split('&')).map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      const key = oneOf('question', pair.slice(0, equals < 0 ? undefined : equals), keys);
      return [key, equals < 0 ? '' : pair.slice(equals + 1)];
    }),
  );
  const list = (key: string) => given.get(key)?.split(',').filter(Boolean) ?? null;
  return { list, among: (key, scale) => list(key)?.map((value) => oneOf(key, value, scale)) ?? null };
}

/** What the pairs say of claims and interventions. */
export function filterOf({ list, among }: QuestionPairs): CoverageFilterInput {
  return {
    regimes: list('regimes'),
    countries: list('countries'),
    bindingness: among('bindingness', scales.BINDINGNESS),
    kinds: among('kinds', scales.INTERVENTION_KINDS),
    status: among('status', STATUS_DIALS)?.[0],
    minConfidence: among('minConfidence', scales.CONFIDENCES)?.[0],
    verifiedOnly: among('verifiedOnly', ['true'])?.[0] === 'true',
    reviewedOnly: among('reviewedOnly', ['true'])?.[0] === 'true',
    include: list('include'),
    exclude: list('exclude'),
  };
}
