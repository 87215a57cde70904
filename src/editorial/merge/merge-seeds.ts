/** What becomes of the catalogue where both the seed files and editors changed it since the files were last read. */
import type { FieldPath } from '../../catalogue/finding.js';
import type { Id } from '../../catalogue/ids.js';
import { sameJson } from '../../catalogue/json.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { type Content, entriesOf, withEntries } from '../entry-lists.js';
import { mergeThreeWay } from './three-way.js';

/** An entry that the seeds and editors changed in different ways: it stays as the editors left it. */
export interface SeedConflict {
  readonly entry: Id;
  /** what the files did to it that is not taken over */
  readonly seeds: 'added' | 'changed' | 'removed';
  /** what editors did */
  readonly editors: 'added' | 'changed' | 'retired';
  /** the fields that both changed, where both changed fields */
  readonly fields: readonly FieldPath[];
}

export interface SeedMerge {
  readonly parts: CatalogueParts;
  /** in the order of the entries of the seeds, then those that the seeds have no more */
  readonly conflicts: readonly SeedConflict[];
}

/** The three states, and which ids were retired for good. */
export interface SeedStates {
  /** what the files said when they were last read */
  readonly base: CatalogueParts;
  /** what the tables hold */
  readonly current: CatalogueParts;
  /** what the files say now */
  readonly seeds: CatalogueParts;
  readonly isRetired: (id: Id) => boolean;
}

/**
 * Everything that the files changed is taken over, and everything that editors changed is kept. An entry in which both
 * touched one field stays whole as the editors left it.
 */
export function mergeSeeds({ base, current, seeds, isRetired }: SeedStates): SeedMerge {
  const [before, held, now] = [entriesOf(base), entriesOf(current), entriesOf(seeds)];
  const conflicts: SeedConflict[] = [];
  const outcome = new Map<Id, Content | null>();
  for (const id of new Set([...now.keys(), ...before.keys(), ...held.keys()])) {
    const states = { was: before.get(id), is: held.get(id), says: now.get(id) };
    const merged = mergeEntry(id, states, isRetired(id));
    if ('seeds' in merged) conflicts.push(merged);
    // What the seeds have is in its place already, whatever becomes of it.
    outcome.set(id, 'seeds' in merged ? (states.is ?? null) : merged.content);
  }
  return { parts: withEntries(seeds, outcome), conflicts };
}

interface States {
  readonly was: Content | undefined;
  readonly is: Content | undefined;
  readonly says: Content | undefined;
}

function mergeEntry(id: Id, { was, is, says }: States, retired: boolean): SeedConflict | { content: Content | null } {
  if (same(was, says) || same(is, says)) return { content: is ?? null };
  const conflict = { entry: id, fields: [] };
  if (is === undefined) {
    if (retired) return { ...conflict, seeds: was === undefined ? 'added' : 'changed', editors: 'retired' };
    return { content: says ?? null };
  }
  if (same(was, is)) return { content: says ?? null };
  if (says === undefined) return { ...conflict, seeds: 'removed', editors: 'changed' };
  const merged = mergeThreeWay(was ?? {}, is, says);
  if (merged.conflicts.length === 0) return { content: merged.content };
  const fields = merged.conflicts.map(({ path }) => path);
  return was === undefined
    ? { ...conflict, fields, seeds: 'added', editors: 'added' }
    : { ...conflict, fields, seeds: 'changed', editors: 'changed' };
}

function same(one: Content | undefined, other: Content | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameJson(one, other);
}
