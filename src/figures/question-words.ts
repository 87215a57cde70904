/** What a figure says of the question that it answers. */
import type { CoverageFilter } from '../coverage/filter.js';
import type { StatusDial } from '../coverage/scales.js';
import { slugOf } from '../catalogue/ids.js';

const DIALS: Readonly<Record<StatusDial, string>> = {
  'in-force': 'in force',
  adopted: 'in force or adopted',
  proposed: 'in force, adopted or proposed',
  any: 'of any status',
};

/** `Counting what is in force on 2026-11-22; binding or co-regulatory; confidence uncertain or better`. */
export function questionWords(filter: CoverageFilter, asOf: string): string {
  return `Counting what is ${DIALS[filter.status]} on ${asOf}${filterClauses(filter)}.`;
}

/** The rest of a filter, each clause behind a semicolon. */
export function filterClauses(filter: CoverageFilter): string {
  const or = (values: Iterable<string> | null, before = ''): readonly string[] =>
    values === null ? [] : [`${before}${listed([...values].map(words), 'or') || 'nothing'}`];
  return [
    ...or(filter.bindingness),
    ...or(filter.kinds, 'of the kind '),
    ...or(filter.regimes && [...filter.regimes].map(({ name }) => name), 'by '),
    ...or(filter.countries, 'in '),
    ...(filter.minConfidence === 'uncertain' ? [] : [`confidence ${words(filter.minConfidence)} or better`]),
    ...(filter.verifiedOnly ? ['verified texts only'] : []),
    ...(filter.reviewedOnly ? ['reviewed by a person only'] : []),
    ...(filter.include.size > 0 ? [`as if ${listed([...filter.include].map(slugOf))} were in force`] : []),
    ...(filter.exclude.size > 0 ? [`without ${listed([...filter.exclude].map(slugOf))}`] : []),
  ]
    .map((clause) => `; ${clause}`)
    .join('');
}

/** A slug as words. */
export function words(slug: string): string {
  return slug.replaceAll('-', ' ');
}

/** `1 clause`, `2 clauses`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[], and = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1) ?? ''}`;
}

/** First letter in capitals, the rest as it is. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
