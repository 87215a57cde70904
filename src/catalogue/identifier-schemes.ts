/** Identifiers that others gave: what a value of each looks like, and where it leads. */
export const IDENTIFIER_SCHEMES = [
  'celex',
  'eli',
  'us-bill',
  'us-code',
  'executive-order',
  'federal-register',
  'un-document',
  'cets',
  'doi',
  'arxiv',
  'wikidata',
] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

export interface Identifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

interface Scheme {
  /** what it identifies, for the documentation */
  readonly says: string;
  readonly pattern: RegExp;
  readonly example: string;
  /** where the issuer or its usual resolver has it; absent where there is none */
  readonly url?: (value: string) => string;
}

/**
 * CELEX: sector, year, type, number, and the day of a consolidation after a hyphen (EUR-Lex, "How CELEX numbers are
 * composed"). ELI: the URI in the shape of the Official Journal. arXiv: year, month and number, in use since April 2007.
 */
export const SCHEMES: Readonly<Record<IdentifierScheme, Scheme>> = {
  celex: {
    says: 'Number of EUR-Lex for a text of the law of the European Union.',
    pattern: /^(?:[1-9CE]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?|0\d{4}[A-Z]{1,2}\d{4}-\d{8})$/,
    example: '32024R1689',
    url: (value) => `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${encodeURIComponent(value)}`,
  },
  eli: {
    says: 'European Legislation Identifier, the whole URI.',
    pattern: /^http:\/\/data\.europa\.eu\/eli\/[a-z_]+\/\d{4}\/\d+(?:\/(?:oj|\d{4}-\d{2}-\d{2}))$/,
    example: 'http://data.europa.eu/eli/reg/2024/1689/oj',
    url: (value) => value,
  },
  'us-bill': {
    says: 'A bill of the United States: chamber of Congress or state, session, and number with its amendment.',
    pattern: /^us(?:-[a-z]{2})?\/[\d-]+\/[a-z]+\d+[a-z]?$/,
    example: 'us/119/hr9925',
  },
  'us-code': {
    says: 'A section of codified law of a state of the United States, as its code is cited.',
    pattern: /^[A-Z][\w.&' ]+ §§? [\w.-]+(?:\([\w]+\))*(?: to [\w.-]+)?$|^\d+ ILCS \d+(?:\/[\w-]+(?:\([\w]+\))*)?$/,
    example: 'Cal. Bus. & Prof. Code § 22757.11',
  },
  'executive-order': {
    says: 'Number of an executive order of the President of the United States.',
    pattern: /^\d{1,5}$/,
    example: '14110',
  },
  'federal-register': {
    says: 'Volume and page of the Federal Register.',
    pattern: /^\d{1,3} FR \d{1,6}$/,
    example: '88 FR 75191',
    url: (value) => `https://www.federalregister.gov/citation/${value.replaceAll(' ', '-')}`,
  },
  'un-document': {
    says: 'Symbol of a document of the United Nations.',
    pattern: /^[AES](?:\/[A-Z0-9.]+)+$/,
    example: 'A/RES/79/325',
    url: (value) => `https://docs.un.org/en/${value}`,
  },
  cets: {
    says: 'Number in the Council of Europe Treaty Series.',
    pattern: /^\d{3}$/,
    example: '225',
    url: (value) => `https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=${value}`,
  },
  doi: {
    says: 'Digital Object Identifier, without the resolver.',
    pattern: /^10\.\d{4,9}\/\S+$/,
    example: '10.6028/NIST.AI.100-1',
    url: (value) => `https://doi.org/${encodeURI(value)}`,
  },
  arxiv: {
    says: 'Number of a paper at arXiv.',
    pattern: /^(?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v[1-9]\d*)?$/,
    example: '2412.14093',
    url: (value) => `https://arxiv.org/abs/${value}`,
  },
  wikidata: {
    says: 'Item of Wikidata.',
    pattern: /^Q[1-9]\d*$/,
    example: 'Q458',
    url: (value) => `https://www.wikidata.org/entity/${value}`,
  },
};

/** The scheme of this name, or undefined. */
export function schemeNamed(name: string): IdentifierScheme | undefined {
  return IDENTIFIER_SCHEMES.find((scheme) => scheme === name);
}

/** As people write it, in the one way in which it is recorded: `https://doi.org/10.1/X` is `10.1/X`. */
export function tidyIdentifier(scheme: IdentifierScheme, given: string): string {
  const value = given.trim();
  switch (scheme) {
    case 'celex':
      return value.replace(/^CELEX:/i, '').toUpperCase();
    case 'eli':
      return value
        .replace(
          /^(?:https?:\/\/(?:data\.europa\.eu|eur-lex\.europa\.eu)\/eli\/|eli\/)?/i,
          'http://data.europa.eu/eli/',
        )
        .replace(/\/oj\/[a-z]{3}$/, '/oj');
    case 'doi':
      return value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
    case 'arxiv':
      return value.replace(/^(?:https?:\/\/arxiv\.org\/abs\/|arxiv:)/i, '');
    case 'wikidata':
      return value.replace(/^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\//i, '').toUpperCase();
    case 'us-bill':
      return value.toLowerCase();
    case 'us-code':
    case 'executive-order':
    case 'federal-register':
    case 'un-document':
    case 'cets':
      return value;
  }
}

/** Two values of a scheme name the same thing: DOIs do not tell capitals apart. */
export function sameIdentifier(a: Identifier, b: Identifier): boolean {
  return a.scheme === b.scheme && a.value.toLowerCase() === b.value.toLowerCase();
}

/** `celex:32024R1689`, as seed files write it; null where it names no scheme. */
export function parseIdentifier(text: string): Identifier | null {
  const colon = text.indexOf(':');
  const scheme = schemeNamed(text.slice(0, Math.max(colon, 0)));
  return scheme === undefined ? null : { scheme, value: text.slice(colon + 1) };
}
