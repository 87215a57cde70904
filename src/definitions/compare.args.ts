import { IsString, MaxLength } from 'class-validator';
import { IsNames } from '../graphql/is-names.decorator.js';
import type { ComparisonQuestion } from './choose-definitions.js';

export class CompareDefinitionsArgs implements ComparisonQuestion {
  @IsString()
  @MaxLength(200, { context: { accepted: ['at most 200 characters'] } })
  concept!: string;

  @IsNames()
  interventions?: readonly string[] | null;

  @IsNames()
  regimes?: readonly string[] | null;
}
