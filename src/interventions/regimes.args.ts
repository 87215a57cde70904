import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { REGIME_KINDS, type RegimeKind } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import type { RegimeQuestion } from './find-regimes.js';

export class RegimeFilterInput implements RegimeQuestion {
  @IsAmong(REGIME_KINDS, { each: true })
  kinds?: readonly RegimeKind[] | null;

  @IsNames()
  countries?: readonly string[] | null;
}

export class RegimesArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => RegimeFilterInput)
  filter?: RegimeFilterInput | null;
}
