/** A proposal brought onto what the catalogue says now, field by field. */
import type { FieldPath } from '../../catalogue/finding.js';
import type { Id } from '../../catalogue/ids.js';
import { mergeThreeWay, type Side } from '../merge/three-way.js';
import { conflictOf, type Histories } from './candidate.js';
import type { EntryConflict } from './outcomes.js';
import type { ProposedChange } from './proposal.js';

/** From which side a field in conflict is taken; without a path, every one of the entry, or the entry as a whole. */
export interface RebaseChoice {
  readonly entry: Id;
  readonly path: readonly string[] | null;
  readonly take: Side;
}

export interface Rebased {
  /** the changes that are left, each from the last revision of its entry */
  readonly changes: readonly ProposedChange[];
  /** what is not decided yet */
  readonly open: readonly EntryConflict[];
}

/** What only one side changed is taken from it; what both changed, from the side that was chosen. */
export function rebase(
  changes: readonly ProposedChange[],
  histories: Histories,
  choices: readonly RebaseChoice[],
): Rebased {
  const open: EntryConflict[] = [];
  const rebased = changes.flatMap((change): readonly ProposedChange[] => {
    const conflict = conflictOf(change, histories);
    const head = histories.heads.get(change.entry);
    // Where the catalogue says the same already, the change only starts from there.
    if (conflict === null) return [head === undefined ? change : { ...change, base: head.number }];
    const outcome = rebaseChange(change, conflict, histories, choices);
    if (outcome === 'dropped') return [];
    if ('underneath' in outcome) open.push(outcome);
    return 'underneath' in outcome ? [change] : [outcome];
  });
  return { changes: rebased, open };
}

function rebaseChange(
  change: ProposedChange,
  conflict: EntryConflict,
  { heads, bases }: Histories,
  choices: readonly RebaseChoice[],
): ProposedChange | EntryConflict | 'dropped' {
  const whole = choices.find(({ entry, path }) => entry === change.entry && path === null)?.take;
  const theirs = heads.get(change.entry)?.content ?? null;
  // A retired id is not used again: all that can be chosen is to let the change go.
  if (theirs === null) return whole === 'theirs' ? 'dropped' : conflict;
  if (change.content === null) {
    if (whole === undefined) return conflict;
    return whole === 'theirs' ? 'dropped' : { ...change, base: conflict.head };
  }
  const choose = (path: FieldPath): Side | undefined =>
    choices.find(({ entry, path: chosen }) => entry === change.entry && chosen !== null && same(chosen, path))?.take ??
    whole;
  const merged = mergeThreeWay(bases.get(change.entry)?.content ?? {}, change.content, theirs, choose);
  if (merged.conflicts.length > 0) return { ...conflict, fields: merged.conflicts };
  return { ...change, content: merged.content, base: conflict.head };
}

function same(chosen: readonly string[], path: FieldPath): boolean {
  return chosen.length === path.length && path.every((step, i) => String(step) === chosen[i]);
}
