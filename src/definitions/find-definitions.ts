import { type Chosen, isOneOf } from '../catalogue/among.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { criterionNodes } from '../catalogue/criterion-nodes.js';
import type { Definition } from '../catalogue/entries.js';
import { hasWords } from '../catalogue/has-words.js';
import type { Id } from '../catalogue/ids.js';
import { bySlug } from '../catalogue/lookup.js';

/** Which definitions; slugs as a caller gives them. */
export interface DefinitionQuestion {
  readonly concepts?: Chosen<string>;
  readonly metrics?: Chosen<string>;
  readonly regimes?: Chosen<string>;
  readonly interventions?: Chosen<string>;
  readonly text?: string | null | undefined;
}

/**
 * The definitions that a filter lets through, in published order.
 * @throws QuestionError UNKNOWN_ENTRY
 */
export function findDefinitions(catalogue: Catalogue, question: DefinitionQuestion): readonly Definition[] {
  const ofConcept = isOneOf(catalogue, 'concept', 'concepts', question.concepts);
  const metrics = question.metrics?.map((slug, i) => bySlug(catalogue, 'metric', slug, ['filter', 'metrics', i]).id);
  const ofRegime = isOneOf(catalogue, 'regime', 'regimes', question.regimes);
  const ofIntervention = isOneOf(catalogue, 'intervention', 'interventions', question.interventions);
  const says = hasWords(question.text ?? '');
  return catalogue.definitions.filter(
    (definition) =>
      ofConcept(definition.concept) &&
      (metrics == null || measures(definition, metrics)) &&
      ofRegime(definition.intervention.regime) &&
      ofIntervention(definition.intervention) &&
      says(definition.term, definition.summary, definition.pinpoint),
  );
}

/** Whether a comparison anywhere in the criteria is of one of the metrics. */
function measures({ criteria }: Definition, metrics: readonly Id[]): boolean {
  if (criteria === undefined) return false;
  return criterionNodes(criteria).some(
    ({ criterion }) => criterion.kind === 'comparison' && metrics.includes(criterion.metric),
  );
}
