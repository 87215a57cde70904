import { type Draft, must } from './draft.js';
import type { CommonCause, Concept, Layer, Reference, Regime, Scenario } from './entries.js';
import type { Id } from './ids.js';
import type { CatalogueParts } from './parts-frame.js';

type Drafts<T> = ReadonlyMap<Id, Draft<T>>;

/** What frames the catalogue, linked among itself; concept examples and reference interventions come later. */
export interface Frame {
  readonly regimes: Drafts<Regime>;
  readonly references: Drafts<Reference>;
  readonly layers: Drafts<Layer>;
  readonly causes: Drafts<CommonCause>;
  readonly scenarios: Drafts<Scenario>;
  readonly concepts: Drafts<Concept>;
}

export function linkFrame(parts: CatalogueParts): Frame {
  const regimes = draft(parts.regimes, ({ identifiers, ...part }): Draft<Regime> => ({
    ...part,
    ...(identifiers && { identifiers: [...identifiers] }),
    interventions: [],
  }));
  const references = draft(parts.references, (part): Draft<Reference> => ({ ...part, intervention: null }));
  const layers = draft(parts.layers, (part): Draft<Layer> => ({
    ...part,
    measures: [...part.measures],
    holes: [...part.holes],
    sharedFailureModes: [],
    references: part.references.map((id) => must(references, id)),
    causes: [],
  }));
  for (const part of parts.layers) {
    must(layers, part.id).sharedFailureModes = part.sharedFailureModes.map((mode) => ({
      ...mode,
      with: must(layers, mode.with),
    }));
  }
  return {
    regimes,
    references,
    layers,
    causes: linkCauses(parts, layers),
    scenarios: linkScenarios(parts, layers, references),
    concepts: linkConcepts(parts),
  };
}

function linkCauses(parts: CatalogueParts, layers: Drafts<Layer>): Drafts<CommonCause> {
  return draft(parts.causes, (part): Draft<CommonCause> => {
    const cause = { ...part, layers: part.layers.map((id) => must(layers, id)) };
    for (const layer of cause.layers) must(layers, layer.id).causes.push(cause);
    return cause;
  });
}

function linkScenarios(parts: CatalogueParts, layers: Drafts<Layer>, references: Drafts<Reference>): Drafts<Scenario> {
  const scenarios = draft(parts.scenarios, (part): Draft<Scenario> => ({
    ...part,
    actors: [...part.actors],
    indicators: [...part.indicators],
    mappings: [...part.mappings],
    pathway: part.pathway.map((stage) => ({
      ...stage,
      stops: stage.stops.map((stop) => ({ ...stop, layer: must(layers, stop.layer) })),
    })),
    related: [],
    references: part.references.map((id) => must(references, id)),
  }));
  for (const part of parts.scenarios) {
    must(scenarios, part.id).related = part.related.map((id) => must(scenarios, id));
  }
  return scenarios;
}

function linkConcepts(parts: CatalogueParts): Drafts<Concept> {
  const metrics = new Map(parts.metrics.map((metric) => [metric.id, metric]));
  const concepts = draft(parts.concepts, (part): Draft<Concept> => ({
    ...part,
    dimensions: part.dimensions.map((dimension) => ({
      ...dimension,
      metric: dimension.metric === undefined ? null : must(metrics, dimension.metric),
    })),
    broader: [],
    narrower: [],
    related: [],
    examples: [],
    definitions: [],
  }));
  for (const part of parts.concepts) {
    const concept = must(concepts, part.id);
    concept.broader = part.broader.map((id) => must(concepts, id));
    concept.related = part.related.map((id) => must(concepts, id));
    for (const broader of part.broader) must(concepts, broader).narrower.push(concept);
  }
  return concepts;
}

function draft<P extends { readonly id: Id }, D>(list: readonly P[], make: (part: P) => D): ReadonlyMap<Id, D> {
  return new Map(list.map((part) => [part.id, make(part)]));
}
