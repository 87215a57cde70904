import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { QuestionError } from '../catalogue/question-error.js';
import { byIdentifierText } from '../identifiers/by-identifier.js';
import { entryLabel } from './entry-label.js';
import { searchIndex } from './search-index.js';
import type { FoundDocument } from './term-index.js';

/** An entry that a search found. */
export interface Hit {
  readonly id: string;
  readonly entry: Entry;
  readonly kind: EntryKind;
  readonly title: string;
  /** comparable within one answer only */
  readonly score: number;
  /** the words of the entry that the query met, in alphabetical order */
  readonly matchedTerms: readonly string[];
}

/**
 * Entries that an identifier names, where the query is one (`celex:32024R1689`), the thing itself first; else entries
 * that have every word of a query, or nearly; where none has every word, those that have some. Best first.
 * @param kinds absent or null: all
 * @throws QuestionError BAD_ARGUMENT where the query has no word
 */
export function search(catalogue: Catalogue, query: string, kinds?: readonly EntryKind[] | null): readonly Hit[] {
  if (!/[\p{L}\p{N}]/u.test(query)) throw new QuestionError('BAD_ARGUMENT', 'There is no word to look for.', ['query']);
  const identified = byIdentifierText(catalogue, query.trim());
  if (identified.length > 0) return identified.flatMap((entry) => identifiedHit(entry, query.trim(), kinds));
  const { entries, terms } = searchIndex(catalogue);
  const among = kinds == null ? null : new Set(kinds);
  const hits = (found: readonly FoundDocument[]): Hit[] =>
    found.flatMap((each): Hit[] | Hit => {
      const entry = entries[each.document];
      const kind = entry && kindOf(entry.id);
      const isAsked = kind !== undefined && (among === null || among.has(kind));
      return entry === undefined || !isAsked ? [] : foundHit(entry, kind, each);
    });
  const all = hits(terms.find(query));
  const best = all.length > 0 ? all : hits(terms.find(query, true));
  return best.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Title and terms are worked out for those hits that somebody reads. */
function foundHit(entry: Entry, kind: EntryKind, { score, terms }: FoundDocument): Hit {
  return {
    ...{ id: entry.id, entry, kind, score: Math.round(score * 1000) / 1000 },
    get title() {
      return entryLabel(entry);
    },
    get matchedTerms() {
      return terms();
    },
  };
}

function identifiedHit(entry: Entry, query: string, kinds: readonly EntryKind[] | null | undefined): readonly Hit[] {
  const kind = kindOf(entry.id);
  if (kind === undefined || (kinds != null && !kinds.includes(kind))) return [];
  return [{ id: entry.id, entry, kind, title: entryLabel(entry), score: 1, matchedTerms: [query] }];
}
