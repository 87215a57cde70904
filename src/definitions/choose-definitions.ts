import type { Chosen } from '../catalogue/among.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { firstDay } from '../catalogue/dates.js';
import type { Concept, Definition, Intervention } from '../catalogue/entries.js';
import { bySlug } from '../catalogue/lookup.js';
import { QuestionError } from '../catalogue/question-error.js';

/** Which definitions to compare; slugs as a caller gives them. Both filters must let a definition through. */
export interface ComparisonQuestion {
  readonly interventions?: Chosen<string>;
  readonly regimes?: Chosen<string>;
}

/** Every pair of definitions is an answer of its own: twice as many take four times as long. */
export const MOST_COMPARED = 100;

export interface ChosenDefinitions {
  readonly concept: Concept;
  readonly definitions: readonly Definition[];
  readonly without: readonly Intervention[];
}

/**
 * The definitions of a concept that a question lets through: regimes in published order, within each by date.
 * @throws QuestionError UNKNOWN_ENTRY for an unknown slug; BAD_ARGUMENT where fewer than two are left, or more
 * than can be held against each other
 */
export function chooseDefinitions(
  catalogue: Catalogue,
  slug: string,
  { interventions, regimes }: ComparisonQuestion,
): ChosenDefinitions {
  const concept = bySlug(catalogue, 'concept', slug, ['concept']);
  const named = interventions?.map((one, i) => bySlug(catalogue, 'intervention', one, ['interventions', i]));
  const ruled = regimes?.map((one, i) => bySlug(catalogue, 'regime', one, ['regimes', i]));
  const definitions = concept.definitions.filter(
    ({ intervention }) => (named?.includes(intervention) ?? true) && (ruled?.includes(intervention.regime) ?? true),
  );
  if (definitions.length < 2) throw tooFew(concept, definitions, interventions == null ? 'regimes' : 'interventions');
  if (definitions.length > MOST_COMPARED) throw tooMany(concept, definitions.length);
  const regimeOrder = new Map(catalogue.regimes.map((regime, i) => [regime, i]));
  const rank = ({ intervention }: Definition): number => regimeOrder.get(intervention.regime) ?? 0;
  return {
    concept,
    definitions: definitions.toSorted((a, b) => rank(a) - rank(b) || byDate(a.intervention, b.intervention)),
    without: [...new Set(named)].filter((one) => !definitions.some(({ intervention }) => intervention === one)),
  };
}

function byDate(a: Intervention, b: Intervention): number {
  const [first, second] = [a, b].map(({ events }) => events.map(({ date }) => firstDay(date)).sort()[0] ?? '9999');
  return Number((first ?? '') > (second ?? '')) - Number((first ?? '') < (second ?? ''));
}

function tooMany(concept: Concept, count: number): QuestionError {
  const most = `${MOST_COMPARED} definitions at most`;
  const message = `${concept.id} has ${count} of them; each is held against each, ${most}. Name interventions or regimes.`;
  return new QuestionError('BAD_ARGUMENT', message, ['interventions'], [most]);
}

function tooFew(concept: Concept, found: readonly Definition[], field: string): QuestionError {
  const [only] = found;
  const left = only === undefined ? 'none is' : `only ${only.id} is`;
  const among = [...new Set(concept.definitions.map(({ intervention }) => intervention.slug))];
  const message =
    concept.definitions.length < 2
      ? `${concept.id} has ${concept.definitions.length === 0 ? 'no definition' : 'one definition'}: ${left} left to compare.`
      : `A comparison takes two definitions of ${concept.id}; ${left} left. The interventions that define it are among what is accepted.`;
  return new QuestionError('BAD_ARGUMENT', message, [concept.definitions.length < 2 ? 'concept' : field], among);
}
