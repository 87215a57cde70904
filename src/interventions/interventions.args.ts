import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import * as scales from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import { IsText } from '../graphql/is-text.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import type { InterventionQuestion } from './find-interventions.js';
import { INTERVENTION_ORDER_FIELDS, type InterventionOrderField } from './intervention-order.js';

export class InterventionFilterInput implements InterventionQuestion {
  @IsNames()
  regimes?: readonly string[] | null;

  @IsNames()
  countries?: readonly string[] | null;

  @IsAmong(scales.INTERVENTION_KINDS, { each: true })
  kinds?: readonly scales.InterventionKind[] | null;

  @IsAmong(scales.BINDINGNESS, { each: true })
  bindingness?: readonly scales.Bindingness[] | null;

  @IsAmong(scales.STATUSES, { each: true })
  status?: readonly scales.InterventionStatus[] | null;

  @IsNames()
  concepts?: readonly string[] | null;

  @IsText()
  text?: string | null;
}

export class InterventionOrderInput {
  @IsIn([...INTERVENTION_ORDER_FIELDS])
  field: InterventionOrderField = 'title';

  @IsIn(['asc', 'desc'])
  direction: 'asc' | 'desc' = 'asc';
}

export class InterventionsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => InterventionFilterInput)
  filter?: InterventionFilterInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => InterventionOrderInput)
  orderBy?: InterventionOrderInput | null;
}
