import { type EntryKind, type Id, kindOf, slugOf } from '../catalogue/ids.js';
import { entryById } from '../catalogue/lookup.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Card, CardContext } from './card.js';
import { definitionCard, provisionCard, redLineCard } from './card-clauses.js';
import { assessmentCard, claimCard, holeCard } from './card-coverage.js';
import * as frame from './card-frame.js';
import { authorityCard, interventionCard, lineageStepCard, regimeCard, sourceCard } from './card-interventions.js';

type CardMaker = (id: Id, context: CardContext) => Card | undefined;

const CARDS: Readonly<Record<EntryKind, CardMaker>> = {
  regime: from((c) => c.regimes, regimeCard),
  intervention: from((c) => c.interventions, interventionCard),
  authority: from((c) => c.authorities, authorityCard),
  source: from((c) => c.sources, sourceCard),
  provision: from((c) => c.provisions, provisionCard),
  definition: from((c) => c.definitions, definitionCard),
  'red-line': from((c) => c.redLines, redLineCard),
  claim: from((c) => c.claims, claimCard),
  scenario: from((c) => c.scenarios, frame.scenarioCard),
  layer: from((c) => c.layers, frame.layerCard),
  concept: from((c) => c.concepts, frame.conceptCard),
  cause: from((c) => c.causes, frame.causeCard),
  cell: from((c) => c.assessments, assessmentCard),
  hole: from((c) => c.holes, holeCard),
  judgement: from((c) => c.judgements, frame.judgementCard),
  metric: from((c) => c.metrics, frame.metricCard),
  'lineage-step': from((c) => c.lineageSteps, lineageStepCard),
  reference: from((c) => c.references, frame.referenceCard),
};

function from<E extends { readonly id: Id }>(
  list: (catalogue: Catalogue) => readonly E[],
  make: (entry: E, context: CardContext) => Card,
): CardMaker {
  return (id, context) => {
    const entry = list(context.catalogue).find((candidate) => candidate.id === id);
    return entry === undefined ? undefined : make(entry, context);
  };
}

/** The kinds that may be named by their slug alone. */
const BY_SLUG: readonly EntryKind[] = ['intervention', 'scenario', 'layer', 'concept', 'regime'];

/**
 * The card of any entry, by its id; an intervention, scenario, layer, concept or regime by its slug alone, where only
 * one has it.
 * @throws QuestionError UNKNOWN_ENTRY with near ids, BAD_ARGUMENT where a slug alone names several
 */
export function entryCard(given: Id, context: CardContext): Card {
  const { catalogue } = context;
  const ids = given.includes('/') ? [given] : BY_SLUG.map((kind) => `${kind}/${given}`);
  const found = ids.filter((id) => catalogue.byId.has(id));
  if (found.length > 1) throw new QuestionError('BAD_ARGUMENT', `"${given}" names several entries.`, ['id'], found);
  if (found.length === 0 && !given.includes('/')) throw unknownSlug(given, catalogue);
  const { id } = entryById(catalogue, found[0] ?? given, ['id']);
  const kind = kindOf(id);
  const card = kind === undefined ? undefined : CARDS[kind](id, context);
  if (card === undefined) throw new Error(`${id} is in the catalogue, but in no list of its kind`);
  return card;
}

function unknownSlug(given: string, catalogue: Catalogue): QuestionError {
  const ids = [...catalogue.byId.keys()].filter((id) => BY_SLUG.some((kind) => kindOf(id) === kind));
  const near = nearest(given, ids.map(slugOf));
  const accepted = ids.filter((id) => near.includes(slugOf(id)));
  return new QuestionError('UNKNOWN_ENTRY', `There is no entry "${given}".`, ['id'], accepted);
}
