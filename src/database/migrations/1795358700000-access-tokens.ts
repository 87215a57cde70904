import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tokens of the interface. A trigger keeps what was granted as it was: only use and revocation are added later. */
export class AccessTokens1795358700000 implements MigrationInterface {
  readonly name = 'AccessTokens1795358700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(TRIGGER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_token');
    await runner.query('DROP FUNCTION keep_access_token');
  }
}

const TABLE = String.raw`
CREATE TABLE access_token (
  id text CONSTRAINT access_token_pkey PRIMARY KEY,
  name text NOT NULL,
  person text NOT NULL,
  roles text[] NOT NULL,
  only_actions text[],
  hash text NOT NULL CONSTRAINT access_token_hash_key UNIQUE,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  last_used_at timestamptz,
  CONSTRAINT access_token_id CHECK (id ~ '^token/[0-9a-f]{16}$'),
  CONSTRAINT access_token_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT access_token_not_blank
    CHECK (name ~ '\S' AND person ~ '\S' AND created_by ~ '\S' AND revoked_by ~ '\S'),
  CONSTRAINT access_token_roles
    CHECK (roles <@ ARRAY['contributor'::text, 'reviewer'::text, 'publisher'::text, 'admin'::text]),
  CONSTRAINT access_token_only CHECK (only_actions <> '{}'::text[]),
  CONSTRAINT access_token_times CHECK (expires_at > created_at),
  CONSTRAINT access_token_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
COMMENT ON TABLE access_token IS
  'A token of the interface for programs. The token itself is not here: nobody can read it again.';
COMMENT ON COLUMN access_token.id IS 'token/ and 16 random hex digits';
COMMENT ON COLUMN access_token.name IS 'What it is for';
COMMENT ON COLUMN access_token.person IS
  'Whose it is; the subject of their tokens of the identity provider, where they have some';
COMMENT ON COLUMN access_token.roles IS 'Roles; none: it reads only';
COMMENT ON COLUMN access_token.only_actions IS
  'The only actions that it is for; absent: all that its roles allow';
COMMENT ON COLUMN access_token.hash IS 'SHA-256 of the token, in lower-case hex';
COMMENT ON COLUMN access_token.created_at IS 'When it was made';
COMMENT ON COLUMN access_token.created_by IS 'Who made it';
COMMENT ON COLUMN access_token.expires_at IS 'From when on it no longer holds';
COMMENT ON COLUMN access_token.revoked_at IS 'When it was revoked; absent: it was not';
COMMENT ON COLUMN access_token.revoked_by IS 'Who revoked it';
COMMENT ON COLUMN access_token.last_used_at IS 'When it was last used, within a minute';
`;

const TRIGGER = `
CREATE FUNCTION keep_access_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a token is revoked, not deleted: %', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.id, OLD.name, OLD.person, OLD.roles, OLD.only_actions, OLD.hash, OLD.created_at, OLD.created_by, OLD.expires_at)
     IS DISTINCT FROM
     (NEW.id, NEW.name, NEW.person, NEW.roles, NEW.only_actions, NEW.hash, NEW.created_at, NEW.created_by, NEW.expires_at)
     OR (OLD.revoked_at IS NOT NULL
         AND (OLD.revoked_at, OLD.revoked_by) IS DISTINCT FROM (NEW.revoked_at, NEW.revoked_by)) THEN
    RAISE EXCEPTION 'what a token was made for does not change: %', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER access_token_keep BEFORE UPDATE OR DELETE ON access_token
  FOR EACH ROW EXECUTE FUNCTION keep_access_token();
`;
