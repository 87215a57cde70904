import { IsOptional, IsString, MaxLength } from 'class-validator';

const LENGTH = { context: { accepted: ['at most 200 characters'] } };

export class ChangesArgs {
  @IsString()
  @MaxLength(200, LENGTH)
  from!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200, LENGTH)
  to?: string | null;
}
