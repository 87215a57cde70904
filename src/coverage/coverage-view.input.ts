import { Type } from 'class-transformer';
import { IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsText } from '../graphql/is-text.decorator.js';
import { CoverageFilterInput } from './coverage-filter.input.js';

export class CoverageViewInput {
  /** a day: the scalar has checked it */
  @IsOptional()
  @IsString()
  asOf?: string | null;

  @IsText()
  release?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => CoverageFilterInput)
  filter?: CoverageFilterInput | null;
}
