/** Works and their parts: Legislation where it is law, CreativeWork and its kinds where it is not. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Definition, Intervention, Provision, RedLine, Source } from '../catalogue/entries.js';
import { type Identifier, SCHEMES } from '../catalogue/identifier-schemes.js';
import type { CslType, EventKind, InterventionKind } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import { identifiersOf } from '../identifiers/identifiers-of.js';
import type { Iri } from './iri.js';
import type { JsonLdNode } from './json-ld.js';

const LAW: ReadonlySet<InterventionKind> = new Set(['statute', 'bill', 'regulation', 'executive-order', 'treaty']);

const WORK_TYPES: Readonly<Record<CslType, string>> = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  bill: 'Legislation',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  document: 'DigitalDocument',
  hearing: 'CreativeWork',
  legislation: 'Legislation',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  standard: 'CreativeWork',
  treaty: 'Legislation',
  webpage: 'WebPage',
};

/** Events that make a text what it is: its date as legislation is that of the first of these. */
const MADE: ReadonlySet<EventKind> = new Set(['adopted', 'passed', 'signed', 'ratified', 'published']);

export function interventionNode(text: Intervention, iri: Iri, asOf: CalendarDate): JsonLdNode {
  const identifiers = identifiersOf(text);
  const date = text.events.find(({ kind }) => MADE.has(kind))?.date ?? text.events[0]?.date;
  const common = {
    name: text.title,
    alternateName: text.shortTitle,
    description: text.summary,
    ...named(identifiers),
    isBasedOn: text.sources.map(({ id }) => iri(id)),
    ...(text.supersedes !== null && { 'dcterms:replaces': { '@id': iri(text.supersedes.id) } }),
    ...(text.implements !== null && { 'dcterms:requires': { '@id': iri(text.implements.id) } }),
  };
  if (!LAW.has(text.kind)) {
    return {
      '@type': 'CreativeWork',
      ...common,
      genre: text.kind.replaceAll('-', ' '),
      ...(date !== undefined && { datePublished: date }),
      creator: { '@type': 'Organization', name: text.issuer },
      sourceOrganization: { '@id': iri(text.regime.id) },
    };
  }
  return {
    '@type': 'Legislation',
    ...common,
    ...legal(text, identifiers, asOf),
    legislationType: text.kind.replaceAll('-', ' '),
    legislationPassedBy: { '@type': 'Organization', name: text.issuer },
    ...(date !== undefined && { legislationDate: date }),
  };
}

/** A clause: a part of its text, and law where that is; a definition is a defined term too. */
export function clauseNode(clause: Provision | Definition | RedLine, iri: Iri, asOf: CalendarDate): JsonLdNode {
  const { intervention } = clause;
  const isLaw = LAW.has(intervention.kind);
  const work = isLaw ? 'Legislation' : 'CreativeWork';
  const identifiers = identifiersOf(clause);
  return {
    '@type': 'term' in clause ? [work, 'DefinedTerm'] : work,
    name: 'term' in clause ? clause.term : `${intervention.shortTitle}, ${clause.pinpoint}`,
    description: 'statement' in clause ? clause.statement : clause.summary,
    position: clause.pinpoint,
    ...named(identifiers),
    ...(isLaw && legal(intervention, identifiers, asOf)),
    'dcterms:isPartOf': { '@id': iri(intervention.id) },
    isBasedOn: iri(clause.source.id),
    ...('concept' in clause && { about: iri(clause.concept.id) }),
  };
}

export function sourceNode(source: Source, iri: Iri): JsonLdNode {
  const identifiers = identifiersOf(source);
  return {
    '@type': WORK_TYPES[source.type],
    name: source.title,
    ...(source.authors.length > 0 && { author: source.authors.map((name) => ({ '@type': 'Thing', name })) }),
    ...(source.issued !== undefined && { datePublished: source.issued }),
    ...named(identifiers),
    ...(source.url !== undefined && { 'dcterms:source': { '@id': source.url } }),
    'dcterms:isReferencedBy': { '@id': iri(source.intervention.id) },
  };
}

function legal({ timeline, regime }: Intervention, identifiers: readonly Identifier[], asOf: CalendarDate): JsonLdNode {
  const [first] = identifiers;
  return {
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: regime.name },
    legislationLegalForce: statusOn(timeline, asOf) === 'in-force' ? 'InForce' : 'NotInForce',
    ...(first !== undefined && { legislationIdentifier: first.value }),
  };
}

export function named(identifiers: readonly Identifier[]): JsonLdNode {
  if (identifiers.length === 0) return {};
  const same = identifiers.flatMap(({ scheme, value }) => SCHEMES[scheme].url?.(value) ?? []);
  return {
    identifier: identifiers.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ...(same.length > 0 && { sameAs: same }),
  };
}
