import type { Subject } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';
import type { Pair } from './pairs.js';

/** Clauses of one kind that pairs connect: one on each side, or more where clauses split or merged. */
export interface Family {
  readonly before: readonly Subject[];
  readonly after: readonly Subject[];
}

/** The family of every pair of clauses of one kind; pairs across kinds, and what came or went, have none. */
export function familiesOf(pairs: readonly Pair[]): ReadonlyMap<Pair, Family> {
  const families = new Map<Pair, { before: Subject[]; after: Subject[] }>();
  for (const pair of pairs) {
    const { before, after } = pair;
    if (before === null || after === null || kindOf(before.id) !== kindOf(after.id)) continue;
    const touched = new Set(
      [...families.values()].filter((one) => one.before.includes(before) || one.after.includes(after)),
    );
    const whole = {
      before: [...new Set([...[...touched].flatMap((one) => one.before), before])],
      after: [...new Set([...[...touched].flatMap((one) => one.after), after])],
    };
    for (const [other, family] of families) if (touched.has(family)) families.set(other, whole);
    families.set(pair, whole);
  }
  return families;
}
