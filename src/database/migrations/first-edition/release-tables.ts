/** Releases, and the seed files that they came from. */
export const releaseTables = String.raw`
CREATE TABLE release (
  id text NOT NULL,
  sequence integer NOT NULL,
  version text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  content_hash text NOT NULL,
  notes text NOT NULL,
  seed_digest text,
  format integer NOT NULL,
  content bytea NOT NULL,
  byte_size integer NOT NULL,
  counts jsonb NOT NULL,
  CONSTRAINT release_pkey PRIMARY KEY (id),
  CONSTRAINT release_version_key UNIQUE (version),
  CONSTRAINT release_sequence_key UNIQUE (sequence),
  CONSTRAINT release_id_shape CHECK (id = 'release/' || version),
  CONSTRAINT release_version CHECK (version ~ '^\d{4}\.([1-9]|1[0-2])\.(0|[1-9]\d*)$'),
  CONSTRAINT release_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT release_sequence CHECK (sequence >= 1),
  CONSTRAINT release_byte_size CHECK (byte_size >= 1),
  CONSTRAINT release_not_blank CHECK (seed_digest ~ '\S')
);
COMMENT ON TABLE release IS
  'A published edition of the catalogue. Never changed or removed: it can be cited for ever.';
COMMENT ON COLUMN release.id IS 'release/version';
COMMENT ON COLUMN release.sequence IS 'Number of the release, from 1';
COMMENT ON COLUMN release.version IS
  'Calendar version: year, month, and the number of the release in that month from 0';
COMMENT ON COLUMN release.published_at IS 'When it was published';
COMMENT ON COLUMN release.content_hash IS 'SHA-256 of the canonical JSON (RFC 8785) of the parts, in lower-case hex';
COMMENT ON COLUMN release.notes IS 'What is new';
COMMENT ON COLUMN release.seed_digest IS
  'Digest of the seed files that it was published from; absent: it was not published from files';
COMMENT ON COLUMN release.format IS 'Version of the format of the content';
COMMENT ON COLUMN release.content IS 'The canonical JSON of the parts, compressed with gzip';
COMMENT ON COLUMN release.byte_size IS 'Length of the canonical JSON in bytes';
COMMENT ON COLUMN release.counts IS 'How many entries of each list it holds';

CREATE TABLE seed_run (
  number integer NOT NULL,
  digest text NOT NULL,
  seeded_at timestamp with time zone NOT NULL,
  release text NOT NULL,
  CONSTRAINT seed_run_pkey PRIMARY KEY (number),
  CONSTRAINT seed_run_release_fkey FOREIGN KEY (release)
    REFERENCES release (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT seed_run_not_blank CHECK (digest ~ '\S')
);
CREATE INDEX seed_run_release_idx ON seed_run (release);
COMMENT ON TABLE seed_run IS
  'A set of seed files that was brought into the registry; the same set is not read again.';
COMMENT ON COLUMN seed_run.number IS 'Number of the run, from 1';
COMMENT ON COLUMN seed_run.digest IS 'Digest of the seed files';
COMMENT ON COLUMN seed_run.seeded_at IS 'When';
COMMENT ON COLUMN seed_run.release IS 'The release that holds their content';
`;
