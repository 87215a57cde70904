import { IsArray, IsString, MaxLength } from 'class-validator';

/** The argument of a field that finds one entry by id. */
export class IdArgs {
  @IsString()
  @MaxLength(1000, { context: { accepted: ['at most 1000 characters'] } })
  id!: string;
}

export class IdsArgs {
  @IsArray()
  @IsString({ each: true })
  @MaxLength(1000, { each: true, context: { accepted: ['at most 1000 characters'] } })
  ids!: readonly string[];
}
