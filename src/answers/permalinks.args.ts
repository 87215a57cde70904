import { IsString, MaxLength } from 'class-validator';

export class PermalinkArgs {
  @IsString()
  @MaxLength(4000, { context: { accepted: ['at most 4000 characters'] } })
  answer!: string;
}
