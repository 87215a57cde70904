import type { LineageChangePart } from '../parts-frame.js';
import type { Rule } from '../rule.js';
import type { ChangeKind } from '../scales.js';

const CODE = 'LINEAGE_CHANGE';

const SIDES: Readonly<Record<ChangeKind, readonly ('before' | 'after')[]>> = {
  added: ['after'],
  dropped: ['before'],
  changed: ['before', 'after'],
};

export const lineageChange: Rule = {
  code: CODE,
  says: 'What was added has no before, what was dropped no after, what changed has both.',
  *check({ parts }) {
    for (const { id, changes } of parts.lineageSteps) {
      for (const [i, change] of changes.entries()) {
        for (const side of ['before', 'after'] as const) {
          if (SIDES[change.kind].includes(side) === (change[side] !== undefined)) continue;
          yield { code: CODE, entry: id, path: ['changes', i, side], ...fault(change, side) };
        }
      }
    }
  },
};

function fault(change: LineageChangePart, side: 'before' | 'after') {
  const there = change[side] !== undefined;
  return {
    message: `what was ${change.kind} ${there ? 'cannot have' : 'needs'} ${side}`,
    remedy: there
      ? `remove ${side}, or call it changed`
      : `add ${side}, or call it ${side === 'after' ? 'dropped' : 'added'}`,
  };
}
