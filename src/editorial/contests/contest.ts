import type { Id } from '../../catalogue/ids.js';
import type { Confidence, Strength } from '../../catalogue/scales.js';
import type { Person } from '../proposals/proposal.js';

/** `none`: that it covers nothing there. */
export const CONTEST_POSITIONS = ['none', 'nominal', 'partial', 'substantial'] as const;
export type ContestPosition = (typeof CONTEST_POSITIONS)[number];

/** `upheld`: the contester is right, and the claim is to be changed; `dismissed`: the claim stands. */
export const CONTEST_RESOLUTIONS = ['upheld', 'dismissed'] as const;
export type ContestResolution = (typeof CONTEST_RESOLUTIONS)[number];

/** What the claim said that is contested: the other view. */
export interface ContestedClaim {
  readonly strength: Strength;
  readonly confidence: Confidence;
  readonly rationale: string;
}

/** Somebody holds that a claim is wrong. Instants are in UTC, ISO 8601. */
export interface Contest {
  /** `contest/3` */
  readonly id: string;
  readonly number: number;
  readonly claimId: Id;
  readonly against: ContestedClaim | null;
  /** the strength that the contester holds to be right; null: not said */
  readonly position: ContestPosition | null;
  readonly reason: string;
  readonly contester: Person;
  readonly openedAt: string;
  /** null: it is open */
  readonly outcome: ContestResolution | null;
  readonly resolution: string | null;
  readonly resolver: Person | null;
  readonly resolvedAt: string | null;
}

const CONTEST_ID = /^contest\/([1-9]\d{0,8})$/;

/** The number in `contest/3`, or undefined. */
export function contestNumber(id: string): number | undefined {
  const digits = CONTEST_ID.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
