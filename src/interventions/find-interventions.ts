import type { Catalogue } from '../catalogue/catalogue.js';
import { type Chosen, isAmong, isOneOf } from '../catalogue/among.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import { hasWords } from '../catalogue/has-words.js';
import { knownCountries } from '../catalogue/known-countries.js';
import type { Bindingness, InterventionKind, InterventionStatus } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';

/** Which interventions; slugs and codes as a caller gives them. */
export interface InterventionQuestion {
  readonly regimes?: Chosen<string>;
  /** ISO 3166-1 alpha-2 in capitals */
  readonly countries?: Chosen<string>;
  readonly kinds?: Chosen<InterventionKind>;
  readonly bindingness?: Chosen<Bindingness>;
  readonly status?: Chosen<InterventionStatus>;
  readonly concepts?: Chosen<string>;
  readonly text?: string | null | undefined;
}

/**
 * The interventions that a filter lets through, in published order.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function findInterventions(
  catalogue: Catalogue,
  question: InterventionQuestion,
  asOf: CalendarDate,
): readonly Intervention[] {
  const ofRegime = isOneOf(catalogue, 'regime', 'regimes', question.regimes);
  const ofCountry = isAmong(knownCountries(catalogue, question.countries));
  const ofKind = isAmong(question.kinds);
  const bound = isAmong(question.bindingness);
  const stands = isAmong(question.status);
  const ofConcept = isOneOf(catalogue, 'concept', 'concepts', question.concepts);
  const says = hasWords(question.text ?? '');
  return catalogue.interventions.filter(
    (intervention) =>
      ofRegime(intervention.regime) &&
      ofCountry(intervention.regime.country) &&
      ofKind(intervention.kind) &&
      bound(intervention.bindingness) &&
      stands(statusOn(intervention.timeline, asOf)) &&
      (question.concepts == null || intervention.definitions.some(({ concept }) => ofConcept(concept))) &&
      says(intervention.title, intervention.shortTitle, intervention.issuer, intervention.summary),
  );
}
