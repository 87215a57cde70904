/** Three states of one entry: what two sides made of a common base, and what both together come to. */
import { applyFields } from '../../catalogue/entry-patch.js';
import { diffFields, type FieldDiff, ORDER } from '../../catalogue/field-diff.js';
import type { FieldPath } from '../../catalogue/finding.js';
import { type Json, type JsonRecord, sameJson } from '../../catalogue/json.js';
import { valueAt } from './value-at.js';

/** A field that both sides changed, each to something else; null where it is absent. */
export interface FieldConflict {
  readonly path: FieldPath;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

export type Side = 'mine' | 'theirs';

export interface Merged {
  /** what both come to; a field in conflict says what `theirs` says, unless it was chosen otherwise */
  readonly content: JsonRecord;
  /** fields in conflict for which nothing was chosen, in the order of their paths */
  readonly conflicts: readonly FieldConflict[];
  /** what `theirs` changed since the base */
  readonly theirs: readonly FieldDiff[];
}

/** Says which side a field in conflict is taken from; undefined where that is not decided. */
export type Choose = (path: FieldPath) => Side | undefined;

/**
 * Merge what two sides made of one entry. What only one of them changed is taken from it.
 * @param base what both started from; an empty object where both made the entry anew
 */
export function mergeThreeWay(base: object, mine: object, theirs: object, choose: Choose = () => undefined): Merged {
  const ours = diffFields(base, mine);
  const underneath = diffFields(base, theirs);
  const met = outermost(ours.flatMap((one) => underneath.flatMap((other) => listed(meeting(one.path, other.path)))));
  const found = met
    .map((path) => ({ path, base: valueAt(base, path), mine: valueAt(mine, path), theirs: valueAt(theirs, path) }))
    .filter((field) => !sameJson(field.mine, field.theirs));
  const untouched = ours.filter(({ path }) => !met.some((other) => isPrefix(other, path)));
  const chosen = found.filter(({ path }) => choose(path) === 'mine');
  const taken = chosen.map(({ path, mine: after, theirs: before }): FieldDiff => ({ path, before, after }));
  return {
    content: applyFields(theirs, [...untouched, ...taken]),
    conflicts: found.filter(({ path }) => choose(path) === undefined),
    theirs: underneath,
  };
}

/**
 * The field in which two changes meet; null where each leaves the other alone. Items of a list that one names by place
 * and the other by key, or that one puts into another order, meet in their list.
 */
function meeting(one: FieldPath, other: FieldPath): FieldPath | null {
  for (let i = 0; ; i++) {
    const [a, b] = [one[i], other[i]];
    if (a === undefined || b === undefined) return one.slice(0, i);
    if (a === b && a !== ORDER) continue;
    return a === ORDER || b === ORDER || typeof a !== typeof b ? one.slice(0, i) : null;
  }
}

function listed(path: FieldPath | null): readonly FieldPath[] {
  return path === null ? [] : [path];
}

function outermost(paths: readonly FieldPath[]): readonly FieldPath[] {
  const byLength = paths.toSorted((a, b) => a.length - b.length);
  const kept: FieldPath[] = [];
  for (const path of byLength) if (!kept.some((outer) => isPrefix(outer, path))) kept.push(path);
  return kept.toSorted((a, b) => (a.join('\0') < b.join('\0') ? -1 : 1));
}

function isPrefix(outer: FieldPath, path: FieldPath): boolean {
  return outer.length <= path.length && outer.every((step, i) => step === path[i]);
}
