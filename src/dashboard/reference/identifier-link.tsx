import type { VNode } from 'preact';
import { type Identifier, SCHEMES } from '../../catalogue/identifier-schemes.js';

const NAMES: Readonly<Record<Identifier['scheme'], string>> = {
  celex: 'CELEX',
  eli: 'ELI',
  'us-bill': 'Bill',
  'us-code': 'Code',
  'executive-order': 'Executive Order',
  'federal-register': 'Federal Register',
  'un-document': 'UN document',
  cets: 'CETS',
  doi: 'DOI',
  arxiv: 'arXiv',
  wikidata: 'Wikidata',
};

/** What others call an entry, with where that leads. */
export function IdentifierLink({ identifier: { scheme, value } }: { identifier: Identifier }): VNode {
  const url = SCHEMES[scheme].url?.(value);
  const words = `${NAMES[scheme]} ${value}`;
  return url === undefined ? <>{words}</> : <a href={url}>{words}</a>;
}
