import type { CalendarDate } from '../catalogue/dates.js';
import type { Entry } from '../catalogue/entries.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import { clauseNode, interventionNode, sourceNode } from './work-nodes.js';
import { conceptNode, layerNode, scenarioNode, termNode } from './concept-nodes.js';
import { judgementNode } from './judgement-nodes.js';
import type { Iri } from './iri.js';
import { JSON_LD_CONTEXT, type JsonLdNode } from './json-ld.js';
import { placeNode } from './place-nodes.js';

/** What linked data is written for. */
export interface LinkedDataContext {
  /** where the registry is reached, without a trailing slash: what the names of entries begin with */
  readonly address: string;
  readonly release: ReleaseInfo;
  /** the day on which legal force is told */
  readonly asOf: CalendarDate;
}

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * An entry as a node of a graph, without a context: schema.org (Legislation where it is law, CreativeWork and its kinds
 * where it is not), SKOS for scenarios, layers and concepts. Its name is its address in the latest release.
 */
export function entryNode(entry: Entry, context: LinkedDataContext): JsonLdNode {
  const iri = (id: string): string => `${context.address}/${id}`;
  return {
    '@id': iri(entry.id),
    ...kindNode(entry, iri, context.asOf),
    url: iri(entry.id),
    isPartOf: iri(`r/${context.release.version}`),
  };
}

/** An entry as a document of its own. */
export function entryLinkedData(entry: Entry, context: LinkedDataContext): JsonLdNode {
  const { release, address } = context;
  return {
    '@context': JSON_LD_CONTEXT,
    '@graph': [
      entryNode(entry, context),
      {
        '@id': `${address}/r/${release.version}/${entry.id}`,
        '@type': 'WebPage',
        about: `${address}/${entry.id}`,
        isPartOf: `${address}/r/${release.version}`,
        license: LICENCE,
        version: release.version,
        datePublished: release.publishedAt.slice(0, 10),
      },
      releaseNode(context),
    ],
  };
}

/** A release as a data set. */
export function releaseNode({ address, release }: Pick<LinkedDataContext, 'address' | 'release'>): JsonLdNode {
  return {
    '@id': `${address}/r/${release.version}`,
    '@type': 'Dataset',
    name: `AI-risk policy red-lines registry, release ${release.version}`,
    description:
      'Interventions, operational definitions and red lines against risks of artificial intelligence, linked to risk scenarios and layers of defence.',
    version: release.version,
    datePublished: release.publishedAt.slice(0, 10),
    license: LICENCE,
    identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: release.contentHash },
    url: `${address}/r/${release.version}`,
  };
}

function kindNode(entry: Entry, iri: Iri, asOf: CalendarDate): JsonLdNode {
  if ('timeline' in entry) return interventionNode(entry, iri, asOf);
  if ('pinpoint' in entry) return clauseNode(entry, iri, asOf);
  if ('authors' in entry) return sourceNode(entry, iri);
  if ('rationale' in entry || 'shows' in entry || 'finding' in entry) return judgementNode(entry, iri);
  if ('pathway' in entry) return scenarioNode(entry, iri);
  if ('whyRegimesDiffer' in entry) return conceptNode(entry, iri);
  if ('sharedFailureModes' in entry) return layerNode(entry, iri);
  if ('enforces' in entry || 'interventions' in entry) return placeNode(entry, iri);
  return termNode(entry, iri);
}
