import type { Catalogue } from '../catalogue/catalogue.js';
import type { CoverageFilter } from './filter.js';
import { slugOf } from '../catalogue/ids.js';

/** The question of a filter, canonical: what differs from the default one, keys and values in a fixed order. */
export function filterPairs(filter: CoverageFilter, catalogue: Catalogue): readonly (readonly [string, string])[] {
  const slugs = (entries: readonly { readonly slug: string }[]) => entries.map(({ slug }) => slug).join(',');
  const all: readonly (readonly [string, string | null])[] = [
    ['scenarios', filter.scenarios.length === catalogue.scenarios.length ? null : slugs(filter.scenarios)],
    ['layers', filter.layers.length === catalogue.layers.length ? null : slugs(filter.layers)],
    ...clauses(filter),
  ];
  return all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}

/** What a filter says of claims and interventions; null where it is the default. */
export function clauses(filter: CoverageFilter): readonly (readonly [string, string | null])[] {
  const list = (values: Iterable<string> | null) => (values === null ? null : [...values].sort().join(','));
  return [
    ['regimes', filter.regimes && list([...filter.regimes].map((regime) => regime.slug))],
    ['countries', list(filter.countries)],
    ['bindingness', list(filter.bindingness)],
    ['kinds', list(filter.kinds)],
    ['status', filter.status === 'in-force' ? null : filter.status],
    ['minConfidence', filter.minConfidence === 'uncertain' ? null : filter.minConfidence],
    ['verifiedOnly', filter.verifiedOnly ? 'true' : null],
    ['reviewedOnly', filter.reviewedOnly ? 'true' : null],
    ['include', filter.include.size === 0 ? null : list([...filter.include].map(slugOf))],
    ['exclude', filter.exclude.size === 0 ? null : list([...filter.exclude].map(slugOf))],
  ];
}
