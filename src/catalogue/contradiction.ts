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

/** Trees of the catalogue need a few dozen steps; a tree that needs more is left alone. */
const STEPS = 20_000;

/**
 * Why no profile can make the criterion hold (or, with `holds` false, fail); undefined where one may. The reason is
 * the first clash that was met: `training-compute > 1e+26 FLOP and training-compute < 1e+25 FLOP`.
 */
export function contradiction(criterion: CriterionPart, holds = true): string | undefined {
  let steps = 0;
  let reason: string | undefined;

  function possible(goals: readonly Goal[], choices: readonly (readonly Goal[])[], before: Known): boolean {
    if (++steps > STEPS) return true;
    const open = [...goals];
    const branches = [...choices];
    let known = before;
    for (let goal = open.pop(); goal !== undefined; goal = open.pop()) {
      const { criterion: node, holds: wanted } = goal;
      if (node.kind === 'not') open.push({ criterion: node.of, holds: !wanted });
      else if (node.kind === 'comparison' || node.kind === 'judgement') {
        const next = constrain(known, node, wanted);
        if (typeof next === 'string') {
          reason ??= next;
          return false;
        }
        known = next;
      } else {
        const below = node.of.map((child): Goal => ({ criterion: child, holds: wanted }));
        if ((node.kind === 'all-of') === wanted) open.push(...below.reverse());
        else if (below.length > 0) branches.push(below);
      }
    }
    const [branch, ...rest] = branches.sort((a, b) => a.length - b.length);
    return branch === undefined || branch.some((goal) => possible([goal], rest, known));
  }

  return possible([{ criterion, holds }], [], new Map()) ? undefined : reason;
}
