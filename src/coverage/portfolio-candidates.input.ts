import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { type InterventionStatus, STATUSES } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import type { PortfolioCandidatesInput as Question } from './portfolio-question.js';

export class InterventionWeightInput {
  @IsString()
  @MaxLength(200, { context: { accepted: ['at most 200 characters'] } })
  intervention!: string;

  @IsInt()
  weight!: number;
}

/** Ranges of numbers are checked where the question is resolved, for the command line too. */
export class PortfolioCandidatesInput implements Question {
  @IsNames()
  interventions?: readonly string[] | null;

  @IsAmong(STATUSES, { each: true })
  statuses?: readonly InterventionStatus[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300, { context: { accepted: ['at most 300 values'] } })
  @ValidateNested({ each: true })
  @Type(() => InterventionWeightInput)
  weights?: InterventionWeightInput[] | null;

  @IsOptional()
  @IsInt()
  maxSolutions?: number | null;

  @IsOptional()
  @IsInt()
  timeLimitMs?: number | null;
}
