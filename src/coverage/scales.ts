import { STRENGTHS, type Strength } from '../catalogue/scales.js';

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

/** Which statuses count: in force; adopted too; proposed too; any (dead ones too). */
export const STATUS_DIALS = ['in-force', 'adopted', 'proposed', 'any'] as const;
export type StatusDial = (typeof STATUS_DIALS)[number];

/** How much cover a state is: 0 none, 1 nominal, 2 partial, 3 substantial. */
export function levelOf(state: CellState | Strength): number {
  return STRENGTHS.findIndex((strength) => strength === state) + 1;
}
