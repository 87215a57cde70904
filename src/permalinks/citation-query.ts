import {
  CITATION_STYLES,
  type CitationStyle,
  CITED_THINGS,
  type CitedThing,
  DEFAULT_STYLE,
} from '../citations/citation-scales.js';
import { AddressError } from './address-error.js';

/** How a query asks for citations: `style=oscola`, `of=primary-source`. */
export interface CitationQuery {
  readonly style: CitationStyle;
  /** absent: what the id names; `bibliography`: every work behind it */
  readonly of: CitedThing | 'bibliography' | undefined;
}

/** @throws AddressError BAD_ARGUMENT with the values that are taken */
export function readCitationQuery(pairs: ReadonlyMap<string, string>): CitationQuery {
  return {
    style: oneOf('style', pairs, CITATION_STYLES) ?? DEFAULT_STYLE,
    of: oneOf('of', pairs, [...CITED_THINGS, 'bibliography']),
  };
}

function oneOf<T extends string>(key: string, pairs: ReadonlyMap<string, string>, scale: readonly T[]): T | undefined {
  const given = pairs.get(key);
  if (given === undefined) return undefined;
  const found = scale.find((value) => value === given.toLowerCase().replaceAll('_', '-'));
  if (found !== undefined) return found;
  throw new AddressError('BAD_ARGUMENT', `There is no ${key} "${given}".`, scale);
}
