import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ENTRY_KINDS, type EntryKind } from '../catalogue/ids.js';
import { IsAmong } from '../graphql/is-among.decorator.js';

export class SearchArgs {
  @IsString()
  @MaxLength(200, { context: { accepted: ['at most 200 characters'] } })
  query!: string;

  @IsAmong(ENTRY_KINDS, { each: true })
  kinds?: readonly EntryKind[] | null;

  @IsOptional()
  @IsInt()
  first?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;
}
