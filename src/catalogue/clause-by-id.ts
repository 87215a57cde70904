import type { Catalogue } from './catalogue.js';
import type { Definition, Provision, RedLine } from './entries.js';
import { type Id, idOf } from './ids.js';
import { nearest } from './nearest.js';
import { QuestionError } from './question-error.js';

interface Clauses {
  provision: Provision;
  definition: Definition;
  'red-line': RedLine;
}

const LISTS: { [K in keyof Clauses]: (catalogue: Catalogue) => readonly Clauses[K][] } = {
  provision: (c) => c.provisions,
  definition: (c) => c.definitions,
  'red-line': (c) => c.redLines,
};

/**
 * The clause of a kind with this id; `<intervention>/<slug>` without the kind is taken too.
 * @throws QuestionError UNKNOWN_ENTRY with the nearest ids
 */
export function clauseById<K extends keyof Clauses>(
  catalogue: Catalogue,
  kind: K,
  id: Id,
  path: readonly (string | number)[],
): Clauses[K] {
  const list: readonly Clauses[K][] = LISTS[kind](catalogue);
  const wanted = id.startsWith(`${kind}/`) ? id : idOf(kind, id);
  const found = catalogue.byId.has(wanted) ? list.find((clause) => clause.id === wanted) : undefined;
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    list.map((clause) => clause.id),
  );
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  throw new QuestionError('UNKNOWN_ENTRY', `There is no ${kind} "${id}".${hint}`, path, near);
}
