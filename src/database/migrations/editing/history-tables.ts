/** What happened to entries, for good: revisions, tombstones; disputes; what the seeds last said. */
export const historyTables = String.raw`
CREATE TABLE revision (
  number integer NOT NULL,
  entry text NOT NULL,
  action text NOT NULL,
  content text NOT NULL,
  content_hash text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  proposal integer,
  actor text NOT NULL,
  actor_name text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT revision_pkey PRIMARY KEY (number),
  CONSTRAINT revision_hash_key UNIQUE (hash),
  CONSTRAINT revision_proposal_fkey FOREIGN KEY (proposal) REFERENCES proposal (number),
  CONSTRAINT revision_number CHECK (number >= 1),
  CONSTRAINT revision_action CHECK (action IN ('put', 'retire')),
  CONSTRAINT revision_hashes CHECK (content_hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$' AND
    hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT revision_not_blank CHECK (entry ~ '\S' AND content ~ '\S' AND actor ~ '\S')
);
CREATE INDEX revision_entry_idx ON revision (entry, number);
CREATE INDEX revision_proposal_idx ON revision (proposal);
COMMENT ON TABLE revision IS
  'Every state that an entry was ever in, as a chain: each row holds the hash of the row before. Nobody changes or removes one.';
COMMENT ON COLUMN revision.number IS 'Number of the revision, from 1 without gaps';
COMMENT ON COLUMN revision.entry IS 'Id of the entry; frame for the texts that explain the model';
COMMENT ON COLUMN revision.action IS 'put: the entry says this from here on; retire: it is gone';
COMMENT ON COLUMN revision.content IS
  'Canonical JSON (RFC 8785): the whole entry, or the reason and successor of a retired one';
COMMENT ON COLUMN revision.content_hash IS 'SHA-256 of the content in UTF-8, in lower-case hex';
COMMENT ON COLUMN revision.previous_hash IS 'The hash of the revision before; zeros for the first';
COMMENT ON COLUMN revision.hash IS
  'SHA-256 of the canonical JSON of number, entry, action, contentHash, previousHash, proposal, actor, actorName, recordedAt';
COMMENT ON COLUMN revision.proposal IS 'The proposal that brought it; absent: it came with the seeds';
COMMENT ON COLUMN revision.actor IS 'Id of the person who accepted it, or of the system that brought it';
COMMENT ON COLUMN revision.actor_name IS 'Name of the person or system';
COMMENT ON COLUMN revision.recorded_at IS 'When';

CREATE TABLE tombstone (
  entry text NOT NULL,
  reason text NOT NULL,
  successor text,
  revision integer NOT NULL,
  retired_at timestamp with time zone NOT NULL,
  CONSTRAINT tombstone_pkey PRIMARY KEY (entry),
  CONSTRAINT tombstone_successor CHECK (successor <> entry),
  CONSTRAINT tombstone_revision CHECK (revision >= 1),
  CONSTRAINT tombstone_not_blank CHECK (entry ~ '\S' AND reason ~ '\S')
);
COMMENT ON TABLE tombstone IS
  'An entry that was retired. Its id is never used again; links to it lead to its successor.';
COMMENT ON COLUMN tombstone.entry IS 'The id that it had';
COMMENT ON COLUMN tombstone.reason IS 'Why it was retired';
COMMENT ON COLUMN tombstone.successor IS 'Id of the entry that took its place';
COMMENT ON COLUMN tombstone.revision IS 'Number of the revision that retired it';
COMMENT ON COLUMN tombstone.retired_at IS 'When';

CREATE TABLE contest (
  number integer NOT NULL,
  claim text NOT NULL,
  revision integer,
  position text,
  reason text NOT NULL,
  contester text NOT NULL,
  contester_name text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  outcome text,
  resolution text,
  resolver text,
  resolver_name text,
  resolver_roles text[],
  resolved_at timestamp with time zone,
  CONSTRAINT contest_pkey PRIMARY KEY (number),
  CONSTRAINT contest_number CHECK (number >= 1 AND revision >= 1),
  CONSTRAINT contest_claim CHECK (claim ~ '^claim/'),
  CONSTRAINT contest_position CHECK (position IN ('none', 'nominal', 'partial', 'substantial')),
  CONSTRAINT contest_outcome CHECK (outcome IN ('upheld', 'dismissed')),
  CONSTRAINT contest_resolved CHECK (num_nulls(outcome, resolution, resolver, resolver_name, resolver_roles,
    resolved_at) IN (0, 6)),
  CONSTRAINT contest_resolver CHECK (resolver <> contester AND 'reviewer' = ANY (resolver_roles)),
  CONSTRAINT contest_not_blank CHECK (reason ~ '\S' AND resolution ~ '\S' AND contester ~ '\S')
);
CREATE INDEX contest_claim_idx ON contest (claim);
COMMENT ON TABLE contest IS 'Somebody holds that a claim is wrong, and says why. Stands beside the claim until it is resolved.';
COMMENT ON COLUMN contest.number IS 'Number of the contest, from 1; in the API contest/number';
COMMENT ON COLUMN contest.claim IS 'Id of the claim';
COMMENT ON COLUMN contest.revision IS 'Number of the revision of the claim that is contested';
COMMENT ON COLUMN contest.position IS 'The strength that the contester holds to be right; none: that it covers nothing; absent: not said';
COMMENT ON COLUMN contest.reason IS 'Why the claim is held to be wrong';
COMMENT ON COLUMN contest.contester IS 'Id of the person';
COMMENT ON COLUMN contest.contester_name IS 'Name of the person';
COMMENT ON COLUMN contest.opened_at IS 'When';
COMMENT ON COLUMN contest.outcome IS 'upheld: the contester is right; dismissed: the claim stands; absent: open';
COMMENT ON COLUMN contest.resolution IS 'Why it was resolved so';
COMMENT ON COLUMN contest.resolver IS 'Id of the reviewer who resolved it, another person than the contester';
COMMENT ON COLUMN contest.resolver_name IS 'Name of the reviewer';
COMMENT ON COLUMN contest.resolver_roles IS 'The roles of the reviewer at that time';
COMMENT ON COLUMN contest.resolved_at IS 'When it was resolved';

CREATE TABLE seed_base (
  singleton boolean NOT NULL,
  content bytea NOT NULL,
  byte_size integer NOT NULL,
  content_hash text NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  CONSTRAINT seed_base_pkey PRIMARY KEY (singleton),
  CONSTRAINT seed_base_one_row CHECK (singleton),
  CONSTRAINT seed_base_content_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT seed_base_byte_size CHECK (byte_size >= 1)
);
COMMENT ON TABLE seed_base IS
  'What the seed files said when they were last brought in: the base from which changes of files and of editors are told apart.';
COMMENT ON COLUMN seed_base.singleton IS 'Always true: there is one row';
COMMENT ON COLUMN seed_base.content IS 'The canonical JSON (RFC 8785) of the parts, compressed with gzip';
COMMENT ON COLUMN seed_base.byte_size IS 'Length of the canonical JSON in bytes';
COMMENT ON COLUMN seed_base.content_hash IS 'SHA-256 of the canonical JSON, in lower-case hex';
COMMENT ON COLUMN seed_base.imported_at IS 'When';
`;
