import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ENTRY_KINDS, type EntryKind } from '../catalogue/ids.js';
import { IsAmong } from '../graphql/is-among.decorator.js';
import { PageArgs } from '../graphql/page.args.js';
import { RELEASE_CHANGE_KINDS, type ReleaseChangeKind } from './release-changes.js';

const LENGTH = { context: { accepted: ['at most 50 characters'] } };

export class ReleaseChangesArgs {
  @IsString()
  @MaxLength(50, LENGTH)
  from!: string;

  @IsOptional()
  @IsString()
  @MaxLength(50, LENGTH)
  to?: string | null;
}

export class EntryChangesArgs extends PageArgs {
  @IsAmong(ENTRY_KINDS, { each: true })
  kinds?: readonly EntryKind[] | null;

  @IsAmong(RELEASE_CHANGE_KINDS, { each: true })
  changes?: readonly ReleaseChangeKind[] | null;
}
