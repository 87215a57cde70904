/** JSON-LD as this registry writes it: terms of schema.org, SKOS and Dublin Core, by one context. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[];
export interface JsonLdNode {
  readonly [key: string]: JsonLdValue | undefined;
}

/**
 * The context of every document. Written into each, so that nothing has to be fetched to read one.
 * schema.org's identifiers are `https://schema.org/`.
 */
export const JSON_LD_CONTEXT: JsonLdNode = {
  '@vocab': 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  license: { '@type': '@id' },
  isPartOf: { '@type': '@id' },
  hasPart: { '@type': '@id' },
  about: { '@type': '@id' },
  citation: { '@type': '@id' },
  isBasedOn: { '@type': '@id' },
  mainEntityOfPage: { '@type': '@id' },
  legislationLegalForce: { '@type': '@vocab' },
  legislationAmends: { '@type': '@id' },
  legislationApplies: { '@type': '@id' },
  datePublished: { '@type': 'Date' },
};
