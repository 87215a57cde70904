import type { Authority, Regime } from '../catalogue/entries.js';
import type { RegimeKind } from '../catalogue/scales.js';
import { identifiersOf } from '../identifiers/identifiers-of.js';
import type { Iri } from './iri.js';
import type { JsonLdNode } from './json-ld.js';
import { named } from './work-nodes.js';

const TYPES: Readonly<Record<RegimeKind, string>> = {
  country: 'Country',
  subnational: 'State',
  supranational: 'AdministrativeArea',
  'international-forum': 'Organization',
  developer: 'Organization',
  'industry-body': 'Organization',
  'standards-body': 'Organization',
  'research-community': 'Organization',
  'civil-society': 'Organization',
};

/** A regime, or an authority of one. */
export function placeNode(entry: Regime | Authority, iri: Iri): JsonLdNode {
  if ('enforces' in entry) {
    return {
      '@type': 'Organization',
      name: entry.name,
      ...(entry.note !== undefined && { description: entry.note }),
      ...(entry.regime !== null && { areaServed: { '@id': iri(entry.regime.id) } }),
    };
  }
  return { '@type': TYPES[entry.kind], name: entry.name, ...named(identifiersOf(entry)) };
}
