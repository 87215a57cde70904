import type { Id } from '../../catalogue/ids.js';
import type { Content } from '../entry-lists.js';

/** The last three are for good. */
export const PROPOSAL_STATES = ['draft', 'submitted', 'accepted', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const VERDICTS = ['approve', 'request-changes', 'comment'] as const;
/** What a reviewer says of a proposal. */
export type ReviewVerdict = (typeof VERDICTS)[number];

/** Somebody as known at that time. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** A proposal without its changes and reviews. Instants are in UTC, ISO 8601. */
export interface Proposal {
  /** `proposal/12` */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rationale: string;
  readonly state: ProposalState;
  /** 1, and one more with every amendment */
  readonly version: number;
  readonly author: Person;
  /** ids of all who wrote in it: none of them can approve it */
  readonly writers: readonly string[];
  readonly createdAt: string;
  readonly amendedAt: string;
  readonly submittedAt: string | null;
  readonly closedAt: string | null;
  readonly closedBy: Person | null;
  readonly closingNote: string | null;
}

/** What a proposal does to one entry. */
export interface ProposedChange {
  readonly entry: Id;
  /** the whole entry; null where it is retired */
  readonly content: Content | null;
  /** why it is retired; null where it is not */
  readonly reason: string | null;
  readonly successor: Id | null;
  /** number of the revision that the change starts from; null: a new entry */
  readonly base: number | null;
}

export interface ProposalReview {
  readonly number: number;
  readonly verdict: ReviewVerdict;
  readonly comment: string | null;
  readonly reviewer: Person;
  readonly reviewedAt: string;
  /** the version of the proposal that was reviewed */
  readonly version: number;
}

const PROPOSAL_ID = /^proposal\/([1-9]\d{0,8})$/;

/** The number in `proposal/12`, or undefined. */
export function proposalNumber(id: string): number | undefined {
  const digits = PROPOSAL_ID.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
