import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Entry } from '../../catalogue/entries.js';
import { type EntryKind, type Id, kindOf } from '../../catalogue/ids.js';
import { definitionPage } from '../definitions/definition-page.js';
import { interventionPage } from '../interventions/intervention-page.js';
import { provisionPage } from '../interventions/provision-page.js';
import type { Page, View } from '../page.js';
import { lineageStepPage } from '../red-lines/lineage-step-page.js';
import { redLinePage } from '../red-lines/red-line-page.js';
import { assessmentPage, claimPage, holePage } from './claim-page.js';
import { conceptPage } from './concept-page.js';
import { causePage, judgementPage, metricPage, referencePage } from './frame-pages.js';
import { layerPage } from './layer-page.js';
import { authorityPage, regimePage, sourcePage } from './regime-pages.js';

type EntryPageMaker = (view: View, id: Id) => Page | undefined;

/** The page of every kind of entry, but of scenarios, which have a folder of their own. */
const PAGES: Readonly<Record<Exclude<EntryKind, 'scenario'>, EntryPageMaker>> = {
  regime: from((c) => c.regimes, regimePage),
  intervention: from((c) => c.interventions, interventionPage),
  authority: from((c) => c.authorities, authorityPage),
  source: from((c) => c.sources, sourcePage),
  provision: from((c) => c.provisions, provisionPage),
  definition: from((c) => c.definitions, definitionPage),
  'red-line': from((c) => c.redLines, redLinePage),
  claim: from((c) => c.claims, claimPage),
  layer: from((c) => c.layers, layerPage),
  concept: from((c) => c.concepts, conceptPage),
  cause: from((c) => c.causes, causePage),
  cell: from((c) => c.assessments, assessmentPage),
  hole: from((c) => c.holes, holePage),
  judgement: from((c) => c.judgements, judgementPage),
  metric: from((c) => c.metrics, metricPage),
  'lineage-step': from((c) => c.lineageSteps, lineageStepPage),
  reference: from((c) => c.references, referencePage),
};

function from<E extends Entry>(
  list: (catalogue: Catalogue) => readonly E[],
  make: (view: View, entry: E) => Page,
): EntryPageMaker {
  return (view, id) => {
    const entry = list(view.snapshot.catalogue).find((one) => one.id === id);
    return entry === undefined ? undefined : make(view, entry);
  };
}

/** The page of an entry; undefined for a scenario and for what is not in the catalogue. */
export function entryPageOf(view: View, id: Id): Page | undefined {
  const kind = kindOf(id);
  return kind === undefined || kind === 'scenario' ? undefined : PAGES[kind](view, id);
}
