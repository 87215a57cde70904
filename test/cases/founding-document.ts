/** What the founding document names, row by row, read strictly. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { list, mapping, text, wholeNumber } from './read-value.js';

export interface NamedRow {
  readonly part: number;
  readonly named: string;
  readonly how: string;
  /** the words to search for, where those of the name are not a reader's */
  readonly search: string | undefined;
  readonly entries: readonly string[];
}

export interface FoundingDocument {
  readonly rows: readonly NamedRow[];
  /** entries that it does not name, added for balance */
  readonly addedForBalance: readonly string[];
}

const FILE = new URL('founding-document.yaml', import.meta.url);
const ids = (value: unknown, at: string) => list(value, at, text);

export function foundingDocument(): FoundingDocument {
  const read = mapping(parse(readFileSync(FILE, 'utf8')), 'founding-document.yaml', [
    'rows',
    'addedForBalance',
    'people',
    'openPoints',
  ]);
  return { rows: list(read('rows'), 'rows', row), addedForBalance: ids(read('addedForBalance'), 'addedForBalance') };
}

function row(value: unknown, at: string): NamedRow {
  const read = mapping(value, at, ['part', 'named', 'how', 'note', 'search', 'entries']);
  return {
    part: wholeNumber(read('part'), `${at}.part`),
    named: text(read('named'), `${at}.named`),
    how: text(read('how'), `${at}.how`),
    search: read('search') === undefined ? undefined : text(read('search'), `${at}.search`),
    entries: ids(read('entries'), `${at}.entries`),
  };
}
