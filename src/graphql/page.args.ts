import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { PageRequest } from './connection.js';

/** The arguments of a connection that runs both ways. */
export class PageArgs implements PageRequest {
  @IsOptional()
  @IsInt()
  first?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;

  @IsOptional()
  @IsInt()
  last?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  before?: string | null;
}
