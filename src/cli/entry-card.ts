import { type EntryKind, type Id, kindOf } from '../catalogue/ids.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Card, CardContext } from './card.js';
import { definitionCard, provisionCard, redLineCard } from './card-clauses.js';
import { assessmentCard, claimCard, holeCard } from './card-coverage.js';
import { entryIdOf } from './entry-id.js';
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

/**
 * The card of any entry, named as `entryIdOf` takes it.
 * @throws QuestionError UNKNOWN_ENTRY, BAD_ARGUMENT
 */
export function entryCard(given: Id, context: CardContext): Card {
  const id = entryIdOf(given, context.catalogue);
  const kind = kindOf(id);
  const card = kind === undefined ? undefined : CARDS[kind](id, context);
  if (card === undefined) throw new Error(`${id} is in the catalogue, but in no list of its kind`);
  return card;
}
