import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from './principal.js';

@Entity('access_token', {
  comment: 'A token of the interface for programs. The token itself is not here: nobody can read it again.',
})
@Unique('access_token_hash_key', ['hash'])
@Check('access_token_id', String.raw`id ~ '^token/[0-9a-f]{16}$'`)
@Check('access_token_hash', "hash ~ '^[0-9a-f]{64}$'")
@Check('access_token_not_blank', String.raw`name ~ '\S' AND person ~ '\S' AND created_by ~ '\S' AND revoked_by ~ '\S'`)
@Check('access_token_roles', "roles <@ ARRAY['contributor'::text, 'reviewer'::text, 'publisher'::text, 'admin'::text]")
@Check('access_token_only', "only_actions <> '{}'::text[]")
@Check('access_token_times', 'expires_at > created_at')
@Check('access_token_revoked', '(revoked_at IS NULL) = (revoked_by IS NULL)')
export class AccessTokenEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'access_token_pkey', comment: 'token/ and 16 random hex digits' })
  readonly id!: string;

  @Column('text', { comment: 'What it is for' })
  readonly name!: string;

  @Column('text', {
    comment: 'Whose it is; the subject of their tokens of the identity provider, where they have some',
  })
  readonly person!: string;

  @Column('text', { array: true, comment: 'Roles; none: it reads only' })
  readonly roles!: Role[];

  @Column('text', {
    array: true,
    nullable: true,
    comment: 'The only actions that it is for; absent: all that its roles allow',
  })
  readonly only_actions!: string[] | null;

  @Column('text', { comment: 'SHA-256 of the token, in lower-case hex' })
  readonly hash!: string;

  @Column('timestamp with time zone', { comment: 'When it was made' })
  readonly created_at!: Date;

  @Column('text', { comment: 'Who made it' })
  readonly created_by!: string;

  @Column('timestamp with time zone', { comment: 'From when on it no longer holds' })
  readonly expires_at!: Date;

  @Column('timestamp with time zone', { nullable: true, comment: 'When it was revoked; absent: it was not' })
  readonly revoked_at!: Date | null;

  @Column('text', { nullable: true, comment: 'Who revoked it' })
  readonly revoked_by!: string | null;

  @Column('timestamp with time zone', { nullable: true, comment: 'When it was last used, within a minute' })
  readonly last_used_at!: Date | null;
}
