/** The forms in which everything with a permalink is given. */
export interface Format {
  /** what stands behind the id in the address; the page has none of its own */
  readonly suffix: string;
  readonly type: string;
  /** other names of the type that people ask for */
  readonly aliases: readonly string[];
  readonly title: string;
}

export const FORMAT_NAMES = ['json', 'html', 'jsonld', 'bib', 'ris', 'csl', 'md'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** The first is given to who takes anything. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  json: { suffix: '.json', type: 'application/json', aliases: [], title: 'JSON' },
  html: { suffix: '.html', type: 'text/html', aliases: ['application/xhtml+xml'], title: 'Page' },
  jsonld: { suffix: '.jsonld', type: 'application/ld+json', aliases: [], title: 'JSON-LD' },
  bib: { suffix: '.bib', type: 'application/x-bibtex', aliases: ['text/x-bibtex'], title: 'BibTeX' },
  ris: { suffix: '.ris', type: 'application/x-research-info-systems', aliases: [], title: 'RIS' },
  csl: { suffix: '.csl.json', type: 'application/vnd.citationstyles.csl+json', aliases: [], title: 'CSL-JSON' },
  md: { suffix: '.md', type: 'text/markdown', aliases: ['text/x-markdown'], title: 'Markdown' },
};

export const SUFFIXES: readonly string[] = FORMAT_NAMES.map((name) => FORMATS[name].suffix);
export const TYPES: readonly string[] = FORMAT_NAMES.map((name) => FORMATS[name].type);

/** Types and their other names, in the order in which they are offered. */
export const OFFERED: readonly (readonly [string, FormatName])[] = [
  ...FORMAT_NAMES.map((name) => [FORMATS[name].type, name] as const),
  ...FORMAT_NAMES.flatMap((name) => FORMATS[name].aliases.map((alias) => [alias, name] as const)),
];

/** With the character set, where the type does not say it. */
export function contentType(name: FormatName): string {
  return `${FORMATS[name].type}; charset=utf-8`;
}
