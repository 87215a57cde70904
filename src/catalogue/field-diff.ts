import type { FieldPath } from './finding.js';
import { type AnyRecord, isAnyRecord, type Json, sameJson, toJson } from './json.js';
import { areByPosition, areKeyed, itemsByKey } from './list-keys.js';

/** The last step of the path of a `FieldDiff` that says how the items of a list are ordered, by their keys. */
export const ORDER = '(order)';

/** One field that two versions of an entry differ in. */
export interface FieldDiff {
  /**
   * Field names; items of lists by their id or what names them (`events`, `proposed 2024-02-07`, `note`), by position
   * where a text is all that tells them apart.
   */
  readonly path: FieldPath;
  /** null: absent */
  readonly before: Json;
  /** null: absent */
  readonly after: Json;
}

/**
 * The fields that two versions of one entry differ in, in the order of their names. Together they are the whole
 * difference: `applyFields` makes `after` of `before` with them.
 */
export function diffFields(before: object, after: object): readonly FieldDiff[] {
  const found: FieldDiff[] = [];
  diffRecords([], { ...before }, { ...after }, found);
  return found;
}

function diffRecords(path: FieldPath, before: AnyRecord, after: AnyRecord, found: FieldDiff[]): void {
  for (const field of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
    diffValues([...path, field], field, before[field], after[field], found);
  }
}

function diffValues(path: FieldPath, field: string, before: unknown, after: unknown, found: FieldDiff[]): void {
  if (sameJson(before, after)) return;
  if (areByPosition(field, before, after) && areByPosition(field, after, before)) {
    before.forEach((item, index) => {
      diffValues([...path, index], '', item, after[index], found);
    });
  } else if (areKeyed(field, before, after) && areKeyed(field, after, before)) {
    diffLists(path, itemsByKey(field, before), itemsByKey(field, after), found);
  } else if (isAnyRecord(before) && isAnyRecord(after) && field !== 'criteria') {
    diffRecords(path, before, after, found);
  } else {
    // A tree of criteria is one statement: its branches have no names of their own.
    found.push({ path, before: toJson(before), after: toJson(after) });
  }
}

type Items = ReadonlyMap<string, AnyRecord>;

function diffLists(path: FieldPath, before: Items, after: Items, found: FieldDiff[]): void {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    diffValues([...path, key], '', before.get(key), after.get(key), found);
  }
  const kept = [...before.keys()].filter((key) => after.has(key));
  const added = [...after.keys()].filter((key) => !before.has(key));
  if (sameJson([...kept, ...added], [...after.keys()])) return;
  found.push({ path: [...path, ORDER], before: [...before.keys()], after: [...after.keys()] });
}
