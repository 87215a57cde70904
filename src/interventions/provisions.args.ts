import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { DUTIES, type Duty } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import { IsText } from '../graphql/is-text.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import type { ProvisionQuestion } from './find-provisions.js';

export class ProvisionFilterInput implements ProvisionQuestion {
  @IsAmong(DUTIES, { each: true })
  duties?: readonly Duty[] | null;

  @IsNames()
  interventions?: readonly string[] | null;

  @IsNames()
  regimes?: readonly string[] | null;

  @IsText()
  text?: string | null;
}

export class ProvisionsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => ProvisionFilterInput)
  filter?: ProvisionFilterInput | null;
}
