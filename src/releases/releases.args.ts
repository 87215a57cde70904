import { IsString, MaxLength } from 'class-validator';

export class ReleaseArgs {
  @IsString()
  @MaxLength(50, { context: { accepted: ['at most 50 characters'] } })
  version!: string;
}
