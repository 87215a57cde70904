import { CONTEST_POSITIONS, CONTEST_RESOLUTIONS } from './contests/contest.js';
import { PROPOSAL_STATES, VERDICTS } from './proposals/proposal.js';

/** The enums of editing, by their names in the schema. */
export const EDITORIAL_SCALES = {
  ContestPosition: CONTEST_POSITIONS,
  ContestResolution: CONTEST_RESOLUTIONS,
  EntryDifferenceKind: ['added', 'removed', 'changed'],
  ProposalState: PROPOSAL_STATES,
  RebaseSide: ['mine', 'theirs'],
  ReviewVerdict: VERDICTS,
  Underneath: ['added', 'changed', 'retired'],
} as const;
