import type { Catalogue } from '../catalogue/catalogue.js';
import { type Chosen, isAmong } from '../catalogue/among.js';
import type { Regime } from '../catalogue/entries.js';
import { knownCountries } from '../catalogue/known-countries.js';
import type { RegimeKind } from '../catalogue/scales.js';

/** Which regimes. */
export interface RegimeQuestion {
  readonly kinds?: Chosen<RegimeKind>;
  /** ISO 3166-1 alpha-2 in capitals */
  readonly countries?: Chosen<string>;
}

/**
 * The regimes that a filter lets through, in published order.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function findRegimes(catalogue: Catalogue, question: RegimeQuestion): readonly Regime[] {
  const ofKind = isAmong(question.kinds);
  const ofCountry = isAmong(knownCountries(catalogue, question.countries));
  return catalogue.regimes.filter((regime) => ofKind(regime.kind) && ofCountry(regime.country));
}
