import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { RED_LINE_KINDS, RED_LINE_RESPONSES, type RedLineKind, type RedLineResponse } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import { IsText } from '../graphql/is-text.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import { enumName } from '../graphql/slug-enum.js';
import { ANATOMY_GROUPINGS, type AnatomyGrouping } from './anatomy-averages.js';
import type { RedLineQuestion } from './find-red-lines.js';
import { RED_LINE_ORDER_FIELDS, type RedLineOrderField } from './red-line-scales.js';

const SCORES = { context: { accepted: ['0', '1', '2', '3', '4', '5', '6'] } };

export class RedLineFilterInput implements RedLineQuestion {
  @IsAmong(RED_LINE_KINDS, { each: true })
  kinds?: readonly RedLineKind[] | null;

  @IsAmong(RED_LINE_RESPONSES, { each: true })
  responses?: readonly RedLineResponse[] | null;

  @IsNames()
  regimes?: readonly string[] | null;

  @IsNames()
  interventions?: readonly string[] | null;

  @IsNames()
  triggerConcepts?: readonly string[] | null;

  @IsOptional()
  @IsInt(SCORES)
  @Min(0, SCORES)
  @Max(6, SCORES)
  minScore?: number | null;

  @IsText()
  text?: string | null;
}

export class RedLineOrderInput {
  @IsIn([...RED_LINE_ORDER_FIELDS], { context: { accepted: RED_LINE_ORDER_FIELDS.map(enumName) } })
  field: RedLineOrderField = 'id';

  @IsIn(['asc', 'desc'], { context: { accepted: ['ASC', 'DESC'] } })
  direction: 'asc' | 'desc' = 'asc';
}

export class RedLinesArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => RedLineFilterInput)
  filter?: RedLineFilterInput | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => RedLineOrderInput)
  orderBy?: RedLineOrderInput | null;
}

export class AnatomyAveragesArgs {
  @IsAmong(ANATOMY_GROUPINGS, { each: false })
  by?: AnatomyGrouping | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => RedLineFilterInput)
  filter?: RedLineFilterInput | null;
}
