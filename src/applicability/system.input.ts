import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SCOPE_ACTORS, type ScopeActor } from '../catalogue/scales.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { IsNames } from '../graphql/is-names.decorator.js';
import { IsText } from '../graphql/is-text.decorator.js';
import type * as system from './system.js';

const NAME = { context: { accepted: ['at most 200 characters'] } };
const MANY = { context: { accepted: ['at most 300 values'] } };

export class QuantityInput implements system.QuantityInput {
  @IsString()
  @MaxLength(200, NAME)
  metric!: string;

  @IsNumber({}, { context: { accepted: ['a finite number'] } })
  value!: number;

  @IsText()
  unit?: string | null;

  @IsText()
  benchmark?: string | null;
}

export class JudgementInput implements system.JudgementInput {
  @IsString()
  @MaxLength(300, { context: { accepted: ['at most 300 characters'] } })
  id!: string;

  @IsBoolean()
  holds!: boolean;
}

export class SystemInput implements system.SystemInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300, MANY)
  @ValidateNested({ each: true })
  @Type(() => QuantityInput)
  quantities?: readonly QuantityInput[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300, MANY)
  @ValidateNested({ each: true })
  @Type(() => JudgementInput)
  judgements?: readonly JudgementInput[] | null;

  @IsNames()
  markets?: readonly string[] | null;

  @IsText()
  establishedIn?: string | null;

  @IsText()
  developer?: string | null;

  @IsAmong(SCOPE_ACTORS, { each: true })
  roles?: readonly ScopeActor[] | null;
}
