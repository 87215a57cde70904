import type { Catalogue } from '../catalogue/catalogue.js';
import { slugOf } from '../catalogue/ids.js';
import type { CoverageFilter } from '../coverage/filter.js';
import type { StatusDial } from '../coverage/scales.js';
import { counted, listed, words } from './text.js';

const DIAL_WORDS: Readonly<Record<StatusDial, string>> = {
  'in-force': 'in force',
  adopted: 'in force or adopted',
  proposed: 'in force, adopted or proposed',
  any: 'of any status, dead ones too',
};

const MOST_NAMED = 3;

/** Which cells are read: `biological weapons x 11 layers`. */
export function cellsWords(catalogue: Catalogue, filter: CoverageFilter): string {
  const scenarios = named(filter.scenarios, catalogue.scenarios.length, 'scenario');
  return `${scenarios} x ${named(filter.layers, catalogue.layers.length, 'layer')}`;
}

function named(chosen: readonly { readonly title: string }[], all: number, noun: string): string {
  if (chosen.length === all) return all === 1 ? (chosen[0]?.title ?? noun) : `all ${counted(all, noun)}`;
  return chosen.length <= MOST_NAMED
    ? listed(chosen.map((x) => x.title)) || `no ${noun}`
    : counted(chosen.length, noun);
}

/** Which claims count: `in force; binding or co-regulatory; confidence uncertain or better`. */
export function filterWords(filter: CoverageFilter): string {
  const or = (values: Iterable<string> | null, before = '', after = '') =>
    values === null ? [] : [`${before}${listed([...values].map(words), 'or') || 'none'}${after}`];
  return [
    DIAL_WORDS[filter.status],
    ...or(filter.bindingness),
    ...or(filter.kinds, 'kind '),
    ...or(filter.regimes && [...filter.regimes].map((regime) => regime.name), 'by '),
    ...or(filter.countries, 'country '),
    `confidence ${words(filter.minConfidence)} or better`,
    ...(filter.verifiedOnly ? ['verified only'] : []),
    ...(filter.reviewedOnly ? ['reviewed by a person only'] : []),
    ...(filter.include.size > 0 ? [`counting ${listed([...filter.include].map(slugOf))} as in force`] : []),
    ...(filter.exclude.size > 0 ? [`without ${listed([...filter.exclude].map(slugOf))}`] : []),
  ].join('; ');
}
