import { type Chosen, isAmong, isOneOf } from '../catalogue/among.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { RedLine } from '../catalogue/entries.js';
import { hasWords } from '../catalogue/has-words.js';
import type { RedLineKind, RedLineResponse } from '../catalogue/scales.js';
import { anatomyScore } from './anatomy.js';

/** Which red lines; slugs as a caller gives them. */
export interface RedLineQuestion {
  readonly kinds?: Chosen<RedLineKind>;
  readonly responses?: Chosen<RedLineResponse>;
  readonly regimes?: Chosen<string>;
  readonly interventions?: Chosen<string>;
  readonly triggerConcepts?: Chosen<string>;
  /** 0 to 6 */
  readonly minScore?: number | null | undefined;
  readonly text?: string | null | undefined;
}

/**
 * The red lines that a filter lets through, in published order.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function findRedLines(catalogue: Catalogue, question: RedLineQuestion): readonly RedLine[] {
  const ofKind = isAmong(question.kinds);
  const callsFor = isAmong(question.responses);
  const ofRegime = isOneOf(catalogue, 'regime', 'regimes', question.regimes);
  const ofIntervention = isOneOf(catalogue, 'intervention', 'interventions', question.interventions);
  const ofConcept = isOneOf(catalogue, 'concept', 'triggerConcepts', question.triggerConcepts);
  const says = hasWords(question.text ?? '');
  return catalogue.redLines.filter(
    (redLine) =>
      ofKind(redLine.kind) &&
      (question.responses == null || redLine.responses.some(callsFor)) &&
      ofRegime(redLine.intervention.regime) &&
      ofIntervention(redLine.intervention) &&
      (question.triggerConcepts == null || redLine.trigger.some(({ concept }) => ofConcept(concept))) &&
      anatomyScore(redLine.anatomy) >= (question.minScore ?? 0) &&
      says(redLine.statement, redLine.pinpoint),
  );
}
