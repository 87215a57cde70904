import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageArgs } from '../../graphql/page.args.js';

export class ContestsArgs extends PageArgs {
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;

  @IsOptional()
  @IsString()
  @MaxLength(400, { context: { accepted: ['at most 400 characters'] } })
  claim?: string | null;
}
