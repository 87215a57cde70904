import type { CellMove } from '../../coverage/compare-coverage.js';
import type { CellState, StatusDial, Weakness } from '../../coverage/scales.js';

/** How states are called. */
export const STATE_NAMES: Readonly<Record<CellState, string>> = {
  substantial: 'Substantial',
  partial: 'Partial',
  nominal: 'Nominal',
  absent: 'Absent',
  'not-assessed': 'Not assessed',
  'not-applicable': 'Not applicable',
};

export const STATE_MEANS: Readonly<Record<CellState, string>> = {
  substantial: 'a clause addresses the risk here squarely',
  partial: 'a clause addresses a part of it, or some of those who matter',
  nominal: 'a clause names it and changes little',
  absent: 'somebody looked and found nothing that counts',
  'not-assessed': 'nobody has looked: neither cover nor a gap',
  'not-applicable': 'this layer cannot act on this scenario',
};

export const WEAKNESS_NAMES: Readonly<Record<Weakness, string>> = {
  'voluntary-only': 'Voluntary only',
  'single-regime': 'One regime',
  'self-policed': 'Self-policed',
  'not-yet-in-force': 'Not yet in force',
  lapsing: 'Lapsing',
  'low-confidence': 'Low confidence',
  'unverified-only': 'Unverified',
  'hole-shown': 'Hole shown',
};

export const DIAL_NAMES: Readonly<Record<StatusDial, string>> = {
  'in-force': 'In force',
  adopted: 'Adopted or in force',
  proposed: 'Proposed, adopted or in force',
  any: 'Any, also vetoed, rescinded and superseded',
};

export const MOVE_NAMES: Readonly<Record<CellMove, string>> = {
  rose: 'Rose',
  fell: 'Fell',
  'weakness-changed': 'Weakness changed',
  'looked-at': 'Now looked at',
  'not-looked-at': 'No longer looked at',
};

/** A slug as words, its first letter in capitals: `very-likely` is `Very likely`. */
export function title(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** `1 claim`, `2 claims`; give the plural where it is not `…s`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? noun : plural}`;
}
