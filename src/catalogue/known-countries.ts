import type { Catalogue } from './catalogue.js';
import { nearest } from './nearest.js';
import { QuestionError } from './question-error.js';

/**
 * Country codes as given, when regimes have them; null where none were given.
 * @throws QuestionError UNKNOWN_ENTRY with the codes that there are
 */
export function knownCountries(
  catalogue: Catalogue,
  codes: readonly string[] | null | undefined,
  path: readonly (string | number)[] = ['filter', 'countries'],
): readonly (string | undefined)[] | null {
  if (codes == null) return null;
  const known = [...new Set(catalogue.regimes.flatMap((regime) => regime.country ?? []))].sort();
  for (const [i, code] of codes.entries()) {
    if (known.includes(code)) continue;
    const near = nearest(code.toUpperCase(), known);
    const message = `No regime has the country "${code}". Known: ${known.join(', ')}.`;
    throw new QuestionError('UNKNOWN_ENTRY', message, [...path, i], near.length > 0 ? near : known);
  }
  return codes;
}
