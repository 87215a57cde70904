import type { VNode } from 'preact';
import type { Change } from '../../changes/change.js';

/** Where a change leads: what came or went is told apart from what changed. */
export const MOVES = ['stronger', 'weaker', 'moved', 'clarified', 'added', 'dropped', 'open', 'unchanged'] as const;
export type Move = (typeof MOVES)[number];

const SHAPES: Readonly<Record<Move, string>> = {
  stronger: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  weaker: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  moved: 'M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3',
  clarified: 'M3 8.5 6.5 12 13 4.5',
  added: 'M8 3v10M3 8h10',
  dropped: 'M4 4l8 8M12 4l-8 8',
  open: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.8-1.1 1.6M8 12.5v.5',
  unchanged: 'M3 6h10M3 10h10',
};

export const MOVE_WORDS: Readonly<Record<Move, string>> = {
  stronger: 'Stronger',
  weaker: 'Weaker',
  moved: 'Moved',
  clarified: 'Clarified',
  added: 'Added',
  dropped: 'Dropped',
  open: 'Direction open',
  unchanged: 'Carried over',
};

/** What a change is called; null: carried over as it is. */
export function moveOf(change: Change | null): Move {
  if (change === null) return 'unchanged';
  if (change.kind !== 'changed') return change.kind;
  return change.direction ?? 'open';
}

/** A direction by arrow and word. */
export function DirectionMark({ move }: { move: Move }): VNode {
  return (
    <span class={`move move-${move}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={SHAPES[move]}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>{' '}
      {MOVE_WORDS[move]}
    </span>
  );
}
