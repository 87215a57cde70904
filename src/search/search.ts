import type { Catalogue } from '../catalogue/catalogue.js';
import type { Entry } from '../catalogue/entries.js';
import { type EntryKind, kindOf } from '../catalogue/ids.js';
import { QuestionError } from '../catalogue/question-error.js';
import { byIdentifierText } from '../identifiers/by-identifier.js';
import { entryLabel } from './entry-label.js';
import { searchIndex } from './search-index.js';

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
  const index = searchIndex(catalogue);
  const filter = ({ id }: { id: string }) => kinds == null || kinds.some((kind) => kind === kindOf(id));
  const all = index.search(query, { filter });
  const results = all.length > 0 ? all : index.search(query, { filter, combineWith: 'OR' });
  return results
    .flatMap((result): Hit[] => {
      const entry = catalogue.byId.get(String(result.id));
      const kind = entry && kindOf(entry.id);
      if (entry === undefined || kind === undefined) return [];
      const score = Math.round(result.score * 1000) / 1000;
      return [
        {
          id: entry.id,
          entry,
          kind,
          title: String(result['label']),
          score,
          matchedTerms: [...new Set(result.terms)].sort(),
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function identifiedHit(entry: Entry, query: string, kinds: readonly EntryKind[] | null | undefined): readonly Hit[] {
  const kind = kindOf(entry.id);
  if (kind === undefined || (kinds != null && !kinds.includes(kind))) return [];
  return [{ id: entry.id, entry, kind, title: entryLabel(entry), score: 1, matchedTerms: [query] }];
}
