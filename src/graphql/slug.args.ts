import { IsString, MaxLength } from 'class-validator';

/** The argument of a field that finds one entry by slug. */
export class SlugArgs {
  @IsString()
  @MaxLength(200, { context: { accepted: ['at most 200 characters'] } })
  slug!: string;
}
