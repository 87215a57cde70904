import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { STRENGTHS, type Strength } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { CoverageMatrixArgs } from './coverage.args.js';
import { CoverageViewInput } from './coverage-view.input.js';
import { HISTORY_STEPS, type HistoryStep } from './history.js';
import { PortfolioCandidatesInput } from './portfolio-candidates.input.js';

export class ScenarioCoverageArgs extends CoverageMatrixArgs {
  @IsString()
  @MaxLength(200, { context: { accepted: ['at most 200 characters'] } })
  scenario!: string;
}

export class CompareCoverageArgs {
  @IsDefined()
  @ValidateNested()
  @Type(() => CoverageViewInput)
  from!: CoverageViewInput;

  @IsDefined()
  @ValidateNested()
  @Type(() => CoverageViewInput)
  to!: CoverageViewInput;
}

export class CoverageHistoryArgs extends CoverageMatrixArgs {
  @IsString()
  from!: string;

  @IsString()
  to!: string;

  @IsAmong(HISTORY_STEPS, { each: false })
  step?: HistoryStep | null;
}

export class PortfolioArgs extends CoverageMatrixArgs {
  @IsAmong(STRENGTHS, { each: false })
  target?: Strength | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => PortfolioCandidatesInput)
  candidates?: PortfolioCandidatesInput | null;
}
