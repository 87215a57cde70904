import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { STRENGTHS, type Strength } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import { CoverageFilterInput } from './coverage-filter.input.js';
import { type Weakness, WEAKNESSES } from './scales.js';

export class CoverageMatrixArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => CoverageFilterInput)
  filter?: CoverageFilterInput | null;
}

export class CoverageGapsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => CoverageFilterInput)
  filter?: CoverageFilterInput | null;

  @IsAmong(STRENGTHS, { each: false })
  target?: Strength | null;

  @IsAmong(WEAKNESSES, { each: true })
  countWeaknesses?: readonly Weakness[] | null;
}
