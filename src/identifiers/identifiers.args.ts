import { IsString, MaxLength } from 'class-validator';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../catalogue/identifier-schemes.js';
import { IsAmong } from '../graphql/is-among.decorator.js';

export class ByIdentifierArgs {
  @IsAmong(IDENTIFIER_SCHEMES, { each: false })
  scheme!: IdentifierScheme;

  @IsString()
  @MaxLength(300, { context: { accepted: ['at most 300 characters'] } })
  value!: string;
}
