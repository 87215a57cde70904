import { diffFields, type FieldDiff } from './field-diff.js';
import { FRAME } from './finding.js';
import { type EntryKind, type Id, kindOf } from './ids.js';
import { sameJson } from './json.js';
import type { CatalogueParts } from './parts-frame.js';

/** The frame (scales, rubric, reliability) has no id of its own; it counts as one entry, which is always there. */
export type DiffKind = EntryKind | typeof FRAME;

export interface EntryDiff {
  readonly kind: DiffKind;
  readonly id: Id;
  readonly change: 'added' | 'removed' | 'changed';
  /** only of `changed`, never empty there */
  readonly fields: readonly FieldDiff[];
}

export interface CatalogueDiff {
  /** list by list as the parts have them (frame, regimes, … lineageSteps), by id within a list */
  readonly entries: readonly EntryDiff[];
  /** names of lists whose entries, as far as both have them, are published in another order */
  readonly reordered: readonly string[];
}

interface WithId {
  readonly id: Id;
}

/** What became of the entries between two states of the catalogue, whatever the order of their fields. */
export function diffCatalogues(before: CatalogueParts, after: CatalogueParts): CatalogueDiff {
  const { frame: oldFrame, ...oldLists } = before;
  const { frame: newFrame, ...newLists } = after;
  const frame = diffFields(oldFrame, newFrame);
  const entries: EntryDiff[] = frame.length === 0 ? [] : [{ kind: FRAME, id: FRAME, change: 'changed', fields: frame }];
  const reordered: string[] = [];
  const listAfter = new Map<string, readonly WithId[]>(Object.entries(newLists));
  for (const [name, list] of Object.entries<readonly WithId[]>(oldLists)) {
    const [old, now] = [byId(list), byId(listAfter.get(name) ?? [])];
    // One by one: a new list may have more entries than a call takes arguments.
    for (const entry of diffEntries(old, now)) entries.push(entry);
    if (!sameJson(idsAmong(old, now), idsAmong(now, old))) reordered.push(name);
  }
  return { entries, reordered };
}

/** The same for some entries, by id. */
export function diffEntries(before: ReadonlyMap<Id, WithId>, after: ReadonlyMap<Id, WithId>): readonly EntryDiff[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): readonly EntryDiff[] => {
    const entry = diffEntry(id, before.get(id), after.get(id));
    return entry === null ? [] : [entry];
  });
}

/** One entry, `undefined` where it is not there; null where nothing differs. */
export function diffEntry(id: Id, before: WithId | undefined, after: WithId | undefined): EntryDiff | null {
  const kind = kindOf(id);
  if (kind === undefined) throw new Error(`"${id}" is no id of an entry`);
  if (before === undefined) return after === undefined ? null : { kind, id, change: 'added', fields: [] };
  if (after === undefined) return { kind, id, change: 'removed', fields: [] };
  const fields = diffFields(before, after);
  return fields.length === 0 ? null : { kind, id, change: 'changed', fields };
}

type ById = ReadonlyMap<Id, WithId>;

function byId(list: readonly WithId[]): ById {
  return new Map(list.map((part) => [part.id, part]));
}

function idsAmong(entries: ById, others: ById): readonly Id[] {
  return [...entries.keys()].filter((id) => others.has(id));
}
