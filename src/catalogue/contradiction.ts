/**
 * Whether criteria can be met at all: interval reasoning over comparisons of one quantity, and judgements that share
 * an id. Sound, not complete: a contradiction that is reported is one; a judgement without an id is free.
 */
import { constrain, type Known } from './known-quantities.js';
import type { CriterionPart } from './parts.js';

interface Goal {
  readonly criterion: CriterionPart;
  readonly holds: boolean;
}

/** Choices that are still to be made: one goal of each. */
interface Choices {
  readonly goals: readonly Goal[];
  readonly next: Choices | undefined;
}

/** Trees of the catalogue need a few hundred steps; one that needs more, made to keep us busy, is left alone. */
const STEPS = 20_000;

/**
 * Why no profile can make the criterion hold (or, with `holds` false, fail); undefined where one may. The reason is
 * the first clash that was met: `training-compute > 1e+26 FLOP and training-compute < 1e+25 FLOP`.
 */
export function contradiction(criterion: CriterionPart, holds = true): string | undefined {
  let steps = 0;
  let reason: string | undefined;

  function possible(goal: Goal, before: Known, pending: Choices | undefined): boolean {
    // Each choice costs what is copied for it and a place on the stack.
    steps += 10 + before.size;
    const known = new Map(before);
    let choices = pending;
    const open = [goal];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (++steps > STEPS) return true;
      const { criterion: node, holds: wanted } = next;
      if (node.kind === 'not') open.push({ criterion: node.of, holds: !wanted });
      else if (node.kind === 'comparison' || node.kind === 'judgement') {
        const clash = constrain(known, node, wanted);
        if (clash === undefined) continue;
        reason ??= clash;
        return false;
      } else {
        const goals = node.of.map((child): Goal => ({ criterion: child, holds: wanted }));
        if ((node.kind === 'all-of') === wanted) for (const below of goals.reverse()) open.push(below);
        else if (goals.length > 0) choices = { goals, next: choices };
      }
    }
    if (choices === undefined) return true;
    const { goals, next: rest } = choices;
    return goals.some((choice) => possible(choice, known, rest));
  }

  return possible({ criterion, holds }, new Map(), undefined) ? undefined : reason;
}
