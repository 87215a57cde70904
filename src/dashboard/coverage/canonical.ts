import { hrefIn, type Pairs } from '../links.js';
import type { Redirect, View } from '../page.js';
import { dayAsked } from './months.js';

/**
 * Where the same question stands in its shortest form, with lists in one value and nothing that is said anyway; null
 * where the address is that one already. Forms send more: this keeps addresses fit to be cited.
 */
export function canonicalOf(view: View, pairs: Pairs): Redirect | null {
  const asked = view.query.get('asOf') ?? '';
  const day = dayAsked(view.query) ?? asked;
  const wanted: Pairs = day === '' ? pairs : [...pairs, ['asOf', day]];
  const given: Pairs = [...view.query];
  if (sorted(given) === sorted(wanted)) return null;
  return { redirect: hrefIn({ ...view, query: new URLSearchParams() }, view.path, wanted) };
}

function sorted(pairs: Pairs): string {
  return pairs
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('&');
}
