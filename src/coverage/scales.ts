import type { Strength } from '../catalogue/scales.js';

/** Best first; the last three are no cover. */
export const CELL_STATES = ['substantial', 'partial', 'nominal', 'absent', 'not-assessed', 'not-applicable'] as const;
export type CellState = (typeof CELL_STATES)[number];

export const WEAKNESSES = [
  'voluntary-only',
  'single-regime',
  'self-policed',
  'not-yet-in-force',
  'lapsing',
  'low-confidence',
  'unverified-only',
  'hole-shown',
] as const;
export type Weakness = (typeof WEAKNESSES)[number];

export { STATUS_DIALS, type StatusDial } from '../catalogue/status-dial.js';

const LEVELS: Readonly<Record<CellState, number>> = {
  substantial: 3,
  partial: 2,
  nominal: 1,
  absent: 0,
  'not-assessed': 0,
  'not-applicable': 0,
};

/** How much cover a state is: 0 none, 1 nominal, 2 partial, 3 substantial. */
export function levelOf(state: CellState | Strength): number {
  return LEVELS[state];
}
