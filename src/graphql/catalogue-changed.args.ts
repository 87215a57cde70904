import { IsOptional, IsString, MaxLength } from 'class-validator';

export class CatalogueChangedArgs {
  @IsOptional()
  @IsString()
  @MaxLength(50, { context: { accepted: ['at most 50 characters'] } })
  since?: string | null;
}
