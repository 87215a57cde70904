import { IsOptional, IsString, MaxLength } from 'class-validator';

export class PublishArgs {
  @IsOptional()
  @IsString()
  @MaxLength(50, { context: { accepted: ['at most 50 characters'] } })
  version?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20_000, { context: { accepted: ['at most 20,000 characters'] } })
  notes?: string | null;
}
