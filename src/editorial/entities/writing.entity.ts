import { ContestEntity } from './contest.entity.js';
import { ProposalChangeEntity } from './proposal-change.entity.js';
import { ProposalReviewEntity } from './proposal-review.entity.js';
import { ProposalEntity } from './proposal.entity.js';
import { RevisionEntity } from './revision.entity.js';
import { SeedBaseEntity } from './seed-base.entity.js';
import { TombstoneEntity } from './tombstone.entity.js';

/** The tables that say how the catalogue came to be what it is. */
export const WRITING_ENTITIES = [
  ProposalEntity,
  ProposalChangeEntity,
  ProposalReviewEntity,
  RevisionEntity,
  TombstoneEntity,
  ContestEntity,
  SeedBaseEntity,
];
