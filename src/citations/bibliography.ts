import type { CitationStyle } from './citation-scales.js';
import type { CslItem } from './csl.js';

/** One item of a bibliography. */
export interface Cited {
  readonly item: CslItem;
  /** the ids that were asked for and that it stands for */
  readonly ids: readonly string[];
}

/**
 * One bibliography of many records: a work that is recorded under several interventions stands once, with the best of
 * its records and all the pinpoints, in the order in which they came. Sorted by what an entry begins with in its style,
 * then date, title and id; left in the order of first mention where the style numbers.
 */
export function bibliography(records: readonly Cited[], style: CitationStyle): readonly Cited[] {
  const works = new Map<string, Cited>();
  for (const record of records) {
    const key = workKey(record.item);
    const known = works.get(key);
    works.set(key, known === undefined ? record : merged(known, record));
  }
  return style === 'vancouver' ? [...works.values()] : [...works.values()].sort(inOrderOf(style));
}

/** Two records are of one work where title, date and number agree, or the address where there is no number. */
function workKey({ id, type, title, issued, number, URL, custom, ...rest }: CslItem): string {
  if (custom?.registry !== undefined) return id;
  const chapter = [rest['container-title'], rest['chapter-number']];
  return JSON.stringify([type === 'chapter', title, issued, number ?? URL?.replace(/#.*$/, ''), chapter]);
}

/** The record with all authors is the better one; what comes first wins otherwise. */
function merged(a: Cited, b: Cited): Cited {
  const [best] = [a.item, b.item].sort((x, y) => incompleteness(x) - incompleteness(y));
  const locators = [...new Set([a, b].flatMap(({ item }) => item.locator?.split('; ') ?? []))];
  return {
    item: { ...(best ?? a.item), ...(locators.length > 0 && { locator: locators.join('; ') }) },
    ids: [...new Set([...a.ids, ...b.ids])],
  };
}

function incompleteness({ custom }: CslItem): number {
  return custom?.authorsIncomplete === true ? 1 : 0;
}

const LAWS: ReadonlySet<string> = new Set(['bill', 'legislation', 'regulation', 'treaty']);

/** MLA puts an author before a law, the other styles begin with its title. */
function inOrderOf(style: CitationStyle): (a: Cited, b: Cited) => number {
  const keys = ({ item }: Cited) => sortKeys(item, style !== 'mla' && LAWS.has(item.type));
  return (a, b) => {
    const right = keys(b);
    return keys(a).reduce((order, key, i) => order || compare(key, right[i] ?? ''), 0);
  };
}

function sortKeys({ id, title, author, issued }: CslItem, byTitle: boolean): readonly string[] {
  const first = byTitle ? undefined : author?.[0];
  const name =
    first === undefined ? title : 'literal' in first ? first.literal : `${first.family} ${first.given ?? ''}`;
  const date = issued?.['date-parts'][0].map((part) => String(part).padStart(4, '0')).join('-') ?? '';
  return [name.replace(/^(?:the|an?) /i, ''), date, title, id];
}

/** Letters before their marks and capitals; the same on every machine. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
