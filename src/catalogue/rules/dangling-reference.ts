import { type EntryKind, type Id, kindOf } from '../ids.js';
import { nearest } from '../nearest.js';
import { partReferences } from '../part-references.js';
import type { Rule } from '../rule.js';

const CODE = 'DANGLING_REFERENCE';

/** Near matches cost milliseconds each; a file full of misses gets them for the first ones. */
const SUGGESTIONS = 50;

/** Every reference names an entry that exists and is of a kind that the field takes. */
export const danglingReference: Rule = {
  code: CODE,
  says: 'Every reference names an entry that exists and is of a kind that the field takes.',
  *check({ parts, ids }) {
    const suggest = suggester(ids);
    for (const { from, path, to, kinds } of partReferences(parts)) {
      const fits = kinds.some((kind) => to.startsWith(kind) && to[kind.length] === '/');
      if (fits && ids.has(to)) continue;
      const close = suggest(to, kinds);
      yield {
        code: CODE,
        entry: from,
        path,
        message: fits ? `there is no ${to}` : `${to} is not one of: ${kinds.join(', ')}`,
        remedy: close.length > 0 ? `did you mean ${close.join(' or ')}?` : 'add it, or remove the reference',
      };
    }
  },
};

function suggester(ids: ReadonlySet<Id>): (to: Id, kinds: readonly EntryKind[]) => readonly Id[] {
  const known = new Map<string, readonly Id[]>();
  let byKind: ReadonlyMap<EntryKind | undefined, readonly Id[]> | undefined;
  return (to, kinds) => {
    const key = [to, ...kinds].join(' ');
    const before = known.get(key);
    if (before !== undefined || known.size >= SUGGESTIONS) return before ?? [];
    byKind ??= Map.groupBy(ids, kindOf);
    const candidates = kinds.flatMap((kind) => byKind?.get(kind) ?? []);
    const close = nearest(to, candidates);
    known.set(key, close);
    return close;
  };
}
