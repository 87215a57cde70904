/** Scenarios, layers and concepts as SKOS, and the terms beside them. */
import type {
  CommonCause,
  Concept,
  Judgement,
  Layer,
  LineageStep,
  Metric,
  Reference,
  Scenario,
} from '../catalogue/entries.js';
import type { Iri } from './iri.js';
import type { JsonLdNode } from './json-ld.js';

const LANGUAGE = 'en';

/** The schemes that the concepts are in, by the name of their kind. */
export function schemeNodes(address: string): readonly JsonLdNode[] {
  return Object.entries(SCHEME_TITLES).map(([kind, title]) => ({
    '@id': schemeIri((id) => `${address}/${id}`, kind),
    '@type': 'skos:ConceptScheme',
    'skos:prefLabel': english(title),
  }));
}

const SCHEME_TITLES: Readonly<Record<string, string>> = {
  scenario: 'Risk scenarios',
  layer: 'Layers of defence',
  concept: 'Concepts that regimes define',
};

export function scenarioNode(scenario: Scenario, iri: Iri): JsonLdNode {
  return {
    ...skos(scenario, 'scenario', iri, scenario.description),
    'skos:related': ids(scenario.related, iri),
    'skos:notation': String(scenario.order),
    citation: scenario.references.map(({ id }) => iri(id)),
  };
}

export function layerNode(layer: Layer, iri: Iri): JsonLdNode {
  return {
    ...skos(layer, 'layer', iri, layer.holds),
    'skos:scopeNote': english(layer.description),
    'skos:notation': String(layer.order),
    citation: layer.references.map(({ id }) => iri(id)),
  };
}

export function conceptNode(concept: Concept, iri: Iri): JsonLdNode {
  return {
    ...skos(concept, 'concept', iri, concept.description),
    'skos:scopeNote': english(concept.question),
    'skos:editorialNote': english(concept.whyRegimesDiffer),
    'skos:broader': ids(concept.broader, iri),
    'skos:narrower': ids(concept.narrower, iri),
    'skos:related': ids(concept.related, iri),
  };
}

/** What is neither work nor concept: metrics, judgements, common causes, steps of a lineage, references. */
export function termNode(entry: Metric | Judgement | CommonCause | LineageStep | Reference, iri: Iri): JsonLdNode {
  if ('unit' in entry) {
    return {
      '@type': 'DefinedTerm',
      name: entry.slug.replaceAll('-', ' '),
      description: entry.means,
      unitText: entry.unit,
    };
  }
  if ('meaning' in entry) {
    return { '@type': 'DefinedTerm', name: entry.slug.replaceAll('-', ' '), description: entry.meaning };
  }
  if ('remedy' in entry) {
    return {
      '@type': 'DefinedTerm',
      name: entry.title,
      description: entry.remedy,
      about: entry.layers.map(({ id }) => iri(id)),
    };
  }
  if ('relation' in entry) {
    const ends = [entry.from, ...(entry.to === null ? [] : [entry.to])];
    return { '@type': 'CreativeWork', name: entry.summary, about: ends.map(({ id }) => iri(id)) };
  }
  const { id, title, at } = entry;
  const isAddress = at !== undefined && /^https?:\/\//.test(at);
  return { '@type': 'CreativeWork', name: title ?? id, ...(isAddress && { sameAs: at }) };
}

function skos({ title }: Scenario | Layer | Concept, kind: string, iri: Iri, definition: string): JsonLdNode {
  return {
    '@type': 'skos:Concept',
    'skos:prefLabel': english(title),
    'skos:definition': english(definition),
    'skos:inScheme': { '@id': schemeIri(iri, kind) },
  };
}

function schemeIri(iri: Iri, kind: string): string {
  return iri(`vocabulary#${kind}s`);
}

function ids(entries: readonly { readonly id: string }[], iri: Iri): readonly JsonLdNode[] {
  return entries.map(({ id }) => ({ '@id': iri(id) }));
}

function english(text: string): JsonLdNode {
  return { '@value': text, '@language': LANGUAGE };
}
