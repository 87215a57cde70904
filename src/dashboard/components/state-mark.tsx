import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { CELL_STATES, type CellState } from '../../coverage/scales.js';
import { STATE_NAMES } from './words.js';

/**
 * The mark of a state, told apart by shape as well as by shade: a full disc, a half one, a small dot, an open ring, a
 * dotted ring, a dash. Its name stands beside it or is read out in its place.
 */
export function StateMark({ state, isNamed = false }: { state: CellState; isNamed?: boolean }): VNode {
  return (
    <span
      class={`state state-${state}`}
      // Drawn once and for all below: a page may have hundreds of them.
      dangerouslySetInnerHTML={{ __html: (isNamed ? NAMED : UNNAMED)[state] ?? '' }}
    />
  );
}

const RING = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.75" />;

const SHAPES: Readonly<Record<CellState, VNode>> = {
  substantial: <circle cx="8" cy="8" r="6.75" fill="currentColor" />,
  partial: (
    <>
      {RING}
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  nominal: (
    <>
      {RING}
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  absent: RING,
  'not-assessed': (
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="1.6 3.1" />
  ),
  'not-applicable': <path d="M4 8h8" stroke="currentColor" stroke-width="1.75" />,
};

const NAMED = drawn('state-name');
const UNNAMED = drawn('visually-hidden');

function drawn(nameClass: string): Readonly<Record<string, string>> {
  const inside = (state: CellState) =>
    render(
      <>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          {SHAPES[state]}
        </svg>
        <span class={nameClass}>{STATE_NAMES[state]}</span>
      </>,
    );
  return Object.fromEntries(CELL_STATES.map((state) => [state, inside(state)]));
}
