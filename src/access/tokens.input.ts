import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsNames } from '../graphql/is-names.decorator.js';

const LONGEST = { context: { accepted: ['at most 200 characters'] } };

export class NewTokenInput {
  @IsString()
  @MaxLength(200, LONGEST)
  name!: string;

  @IsString()
  @MaxLength(200, LONGEST)
  person!: string;

  @IsNames()
  roles!: readonly string[];

  @IsNames()
  only?: readonly string[] | null;

  @IsInt()
  days!: number;
}

export class CreateTokenArgs {
  @ValidateNested()
  @Type(() => NewTokenInput)
  token!: NewTokenInput;
}
