import { Type } from 'class-transformer';
import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsAmong } from '../../graphql/is-among.decorator.js';
import { IsText } from '../../graphql/is-text.decorator.js';
import { PageArgs } from '../../graphql/page.args.js';
import type { ProposalQuestion } from './proposal-list.service.js';
import { PROPOSAL_STATES, type ProposalState } from './proposal.js';

const LONGEST_ID = 400;
const AT_MOST = { context: { accepted: [`at most ${String(LONGEST_ID)} characters`] } };

export class ProposalFilterInput implements ProposalQuestion {
  @IsAmong(PROPOSAL_STATES, { each: true })
  states?: readonly ProposalState[] | null;

  @IsText()
  author?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID, AT_MOST)
  entry?: string | null;
}

export class ProposalsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ProposalFilterInput)
  filter?: ProposalFilterInput | null;
}

export class RevisionsArgs extends PageArgs {
  @IsString()
  @MaxLength(LONGEST_ID, AT_MOST)
  entry!: string;
}
