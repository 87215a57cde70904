import type { CitationStyle } from './citation-scales.js';
import type { CslItem, CslName } from './csl.js';

/** A record as the styles read it; see `styles/`. Free text stands in variables that processors leave as it is. */
export interface DisplayItem extends Omit<CslItem, 'number' | 'locator' | 'note' | 'custom' | 'author'> {
  readonly author?: readonly CslName[];
  /** the number: `number` itself is parsed as one, which turns `S.6953-B` into a range */
  readonly references?: string;
  /** the pinpoint: processors take locators of citations only, not of bibliographies */
  readonly annote?: string;
  /** what is said of the registry's own */
  readonly status?: string;
}

/** Stands for the authors that a record does not name: a letter that no text has. */
const MORE = '\uE000';
const HASH_SHOWN = 12;

export function displayItem({ number, locator, note, custom, author, ...item }: CslItem): DisplayItem {
  const names = custom?.authorsIncomplete === true && author !== undefined ? [...author, { literal: MORE }] : author;
  const pin = custom?.registry;
  const status = pin === undefined ? undefined : note?.replace(pin.contentHash, pin.contentHash.slice(0, HASH_SHOWN));
  return {
    ...item,
    ...(names !== undefined && { author: names }),
    ...(number !== undefined && { references: number }),
    ...(locator !== undefined && { annote: locator }),
    ...(status !== undefined && { status }),
  };
}

/** How a style ends a list of authors that goes on. */
const MORE_WORDS: Readonly<Record<CitationStyle, string>> = {
  apa: ', et al.',
  chicago: ', et al.',
  mla: ', et al.',
  harvard: ' et al.',
  oscola: ' and others',
  bluebook: ' et al.',
  vancouver: ', et al.',
};

/** A styled entry with the style's words for further authors, in place of the name `and …` that stood for them. */
export function withMoreAuthors(entry: string, style: CitationStyle): string {
  const more = MORE_WORDS[style];
  return entry.replace(/,? ?(?:&amp;|&#38;|&|\band\b)? ?\uE000(\.?)/, (_, stop: string) =>
    more.endsWith('.') ? more : more + stop,
  );
}
