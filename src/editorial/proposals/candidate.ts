/** What the catalogue would say if a proposal were accepted, and what stands against it. */
import type { Finding } from '../../catalogue/finding.js';
import type { Id } from '../../catalogue/ids.js';
import { sameJson } from '../../catalogue/json.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { runRules } from '../../catalogue/run-rules.js';
import { type Content, entriesOf, withEntries } from '../entry-lists.js';
import { mergeThreeWay } from '../merge/three-way.js';
import type { EntryConflict } from './outcomes.js';
import type { ProposedChange } from './proposal.js';

/** A revision of an entry as the history has it; `content` is null where it retired the entry. */
export interface EntryRevision {
  readonly number: number;
  readonly content: Content | null;
}

/** The history as far as a proposal is concerned. */
export interface Histories {
  /** the last revision of each entry that the proposal touches */
  readonly heads: ReadonlyMap<Id, EntryRevision>;
  /** the revision that each of its changes starts from */
  readonly bases: ReadonlyMap<Id, EntryRevision>;
}

export function candidateOf(current: CatalogueParts, changes: readonly ProposedChange[]): CatalogueParts {
  return withEntries(current, new Map(changes.map(({ entry, content }) => [entry, content])));
}

/** What all rules object to in the candidate, and what is wrong with the retirements themselves. */
export function findingsOf(candidate: CatalogueParts, changes: readonly ProposedChange[]): readonly Finding[] {
  const ids = entriesOf(candidate);
  const lost = changes.flatMap(({ entry, successor }): readonly Finding[] => {
    if (successor === null || ids.has(successor)) return [];
    const message = `${entry} is to be succeeded by ${successor}, which there is not`;
    const remedy = 'Name an entry that is there afterwards, or none.';
    return [{ code: 'UNKNOWN_SUCCESSOR', entry, path: ['successor'], message, remedy }];
  });
  return [...lost, ...runRules(candidate)];
}

/** The changes whose entries are not any more what the changes start from, in the order of the changes. */
export function conflictsOf(changes: readonly ProposedChange[], histories: Histories): readonly EntryConflict[] {
  return changes.flatMap((change) => conflictOf(change, histories) ?? []);
}

export function conflictOf(change: ProposedChange, { heads, bases }: Histories): EntryConflict | null {
  const head = heads.get(change.entry);
  if (head === undefined || head.number === change.base) return null;
  const facts = { entry: change.entry, base: change.base, head: head.number };
  if (head.content === null) return { ...facts, underneath: 'retired', changed: [], fields: [] };
  // Somebody else did the very same.
  if (change.content !== null && sameJson(change.content, head.content)) return null;
  const base = bases.get(change.entry)?.content;
  const merged = mergeThreeWay(base ?? {}, change.content ?? base ?? {}, head.content);
  const underneath = change.base === null ? 'added' : 'changed';
  return { ...facts, underneath, changed: merged.theirs, fields: merged.conflicts };
}
