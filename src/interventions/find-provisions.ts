import type { Catalogue } from '../catalogue/catalogue.js';
import { type Chosen, isAmong, isOneOf } from '../catalogue/among.js';
import type { Provision } from '../catalogue/entries.js';
import { hasWords } from '../catalogue/has-words.js';
import type { Duty } from '../catalogue/scales.js';

/** Which provisions; slugs as a caller gives them. */
export interface ProvisionQuestion {
  readonly duties?: Chosen<Duty>;
  readonly interventions?: Chosen<string>;
  readonly regimes?: Chosen<string>;
  readonly text?: string | null | undefined;
}

/**
 * The provisions that a filter lets through, in published order.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function findProvisions(catalogue: Catalogue, question: ProvisionQuestion): readonly Provision[] {
  const asks = isAmong(question.duties);
  const ofIntervention = isOneOf(catalogue, 'intervention', 'interventions', question.interventions);
  const ofRegime = isOneOf(catalogue, 'regime', 'regimes', question.regimes);
  const says = hasWords(question.text ?? '');
  return catalogue.provisions.filter(
    (provision) =>
      (question.duties == null || provision.duties.some(asks)) &&
      ofIntervention(provision.intervention) &&
      ofRegime(provision.intervention.regime) &&
      says(provision.summary, provision.pinpoint),
  );
}
