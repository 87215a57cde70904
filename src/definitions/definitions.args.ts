import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { IsNames } from '../graphql/is-names.decorator.js';
import { IsText } from '../graphql/is-text.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import type { DefinitionQuestion } from './find-definitions.js';

export class DefinitionFilterInput implements DefinitionQuestion {
  @IsNames()
  concepts?: readonly string[] | null;

  @IsNames()
  metrics?: readonly string[] | null;

  @IsNames()
  regimes?: readonly string[] | null;

  @IsNames()
  interventions?: readonly string[] | null;

  @IsText()
  text?: string | null;
}

export class DefinitionsArgs extends PageArgs {
  @IsOptional()
  @ValidateNested()
  @Type(() => DefinitionFilterInput)
  filter?: DefinitionFilterInput | null;
}
