import { Type } from 'class-transformer';
import { IsDefined, IsOptional, ValidateNested } from 'class-validator';
import { ApplicabilityFilterInput } from './applicability-filter.input.js';
import { SystemInput } from './system.input.js';

export class AssessSystemArgs {
  @IsDefined()
  @ValidateNested()
  @Type(() => SystemInput)
  system!: SystemInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => ApplicabilityFilterInput)
  filter?: ApplicabilityFilterInput | null;
}
