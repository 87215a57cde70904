/** In what a citation is given. */

export const CITATION_STYLES = ['apa', 'chicago', 'mla', 'harvard', 'oscola', 'bluebook', 'vancouver'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** `text`, `html` and `markdown` follow the style; the others carry the record and have none. */
export const CITATION_FORMATS = ['text', 'html', 'markdown', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The two things that can be cited, never mixed up: the text that somebody wrote, and what the registry says of it. */
export const CITED_THINGS = ['primary-source', 'registry-entry'] as const;
export type CitedThing = (typeof CITED_THINGS)[number];

export const DEFAULT_STYLE: CitationStyle = 'apa';
export const DEFAULT_FORMAT: CitationFormat = 'text';

/** The same for the schema, by the names of its enums. */
export const CITATION_SCALES = {
  CitationStyle: CITATION_STYLES,
  CitationFormat: CITATION_FORMATS,
  CitedThing: CITED_THINGS,
};
