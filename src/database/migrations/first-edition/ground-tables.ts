/** Entries, and what everything else stands on: regimes, metrics, judgements, the meaning of terms. */
export const groundTables = String.raw`
CREATE TABLE entry (
  id text NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  CONSTRAINT entry_pkey PRIMARY KEY (id),
  CONSTRAINT entry_id_kind_key UNIQUE (id, kind),
  CONSTRAINT entry_kind_position_key UNIQUE (kind, position) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT entry_id_shape CHECK (id ~ '^[a-z-]+(/[a-z0-9]+(-[a-z0-9]+)*)+$' AND split_part(id, '/', 1) = kind),
  CONSTRAINT entry_position CHECK (position >= 1),
  CONSTRAINT entry_kind CHECK (kind IN ('regime', 'intervention', 'source', 'provision', 'definition', 'red-line',
    'claim', 'scenario', 'layer', 'concept', 'cause', 'cell', 'hole', 'judgement', 'metric', 'lineage-step',
    'reference', 'authority'))
);
COMMENT ON TABLE entry IS
  'Every entry of the registry: one identifier everywhere, the same in the API, in permalinks, seed files and citations. What an entry says stands in the table of its kind.';
COMMENT ON COLUMN entry.id IS
  'kind/slug, for example definition/us-ca-sb-1047/covered-model; never used again for anything else';
COMMENT ON COLUMN entry.kind IS 'Kind of the entry: the first part of its id';
COMMENT ON COLUMN entry.position IS 'Place among the entries of its kind, as published, from 1';

CREATE TABLE regime (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'regime',
  slug text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  country text,
  CONSTRAINT regime_pkey PRIMARY KEY (id),
  CONSTRAINT regime_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT regime_entry_kind CHECK (entry_kind = 'regime'),
  CONSTRAINT regime_id_shape CHECK (id = 'regime/' || slug),
  CONSTRAINT regime_country CHECK (country ~ '^[A-Z]{2}$'),
  CONSTRAINT regime_kind CHECK (kind IN ('country', 'subnational', 'supranational', 'international-forum',
    'developer', 'industry-body', 'standards-body', 'research-community', 'civil-society')),
  CONSTRAINT regime_not_blank CHECK (name ~ '\S')
);
COMMENT ON TABLE regime IS 'A body of rules and who makes it: a jurisdiction, a forum, a developer.';
COMMENT ON COLUMN regime.id IS 'regime/…';
COMMENT ON COLUMN regime.entry_kind IS 'Always regime';
COMMENT ON COLUMN regime.slug IS 'Last part of the id';
COMMENT ON COLUMN regime.name IS 'Name';
COMMENT ON COLUMN regime.kind IS 'Kind of regime';
COMMENT ON COLUMN regime.country IS 'ISO 3166-1 alpha-2 code';

CREATE TABLE metric (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'metric',
  slug text NOT NULL,
  unit text NOT NULL,
  means text,
  CONSTRAINT metric_pkey PRIMARY KEY (id),
  CONSTRAINT metric_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT metric_entry_kind CHECK (entry_kind = 'metric'),
  CONSTRAINT metric_id_shape CHECK (id = 'metric/' || slug),
  CONSTRAINT metric_not_blank CHECK (unit ~ '\S' AND means ~ '\S')
);
COMMENT ON TABLE metric IS 'A quantity that criteria can test.';
COMMENT ON COLUMN metric.id IS 'metric/…';
COMMENT ON COLUMN metric.entry_kind IS 'Always metric';
COMMENT ON COLUMN metric.slug IS 'Last part of the id';
COMMENT ON COLUMN metric.unit IS 'The unit in which it is counted, for example FLOP, USD, hours, ratio';
COMMENT ON COLUMN metric.means IS 'What is measured';

CREATE TABLE judgement (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'judgement',
  slug text NOT NULL,
  meaning text NOT NULL,
  CONSTRAINT judgement_pkey PRIMARY KEY (id),
  CONSTRAINT judgement_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT judgement_entry_kind CHECK (entry_kind = 'judgement'),
  CONSTRAINT judgement_id_shape CHECK (id = 'judgement/' || slug),
  CONSTRAINT judgement_not_blank CHECK (meaning ~ '\S')
);
COMMENT ON TABLE judgement IS
  'A decision by a person that several definitions ask for; their leaves that name it are the same atom.';
COMMENT ON COLUMN judgement.id IS 'judgement/…';
COMMENT ON COLUMN judgement.entry_kind IS 'Always judgement';
COMMENT ON COLUMN judgement.slug IS 'Last part of the id';
COMMENT ON COLUMN judgement.meaning IS 'What is decided';

CREATE TABLE strength_meaning (
  slug text NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  means text NOT NULL,
  CONSTRAINT strength_meaning_pkey PRIMARY KEY (slug),
  CONSTRAINT strength_meaning_slug CHECK (slug IN ('nominal', 'partial', 'substantial')),
  CONSTRAINT strength_meaning_position CHECK (position >= 1),
  CONSTRAINT strength_meaning_not_blank CHECK (title ~ '\S' AND means ~ '\S')
);
COMMENT ON TABLE strength_meaning IS 'What each strength of cover means.';
COMMENT ON COLUMN strength_meaning.slug IS 'The strength';
COMMENT ON COLUMN strength_meaning.position IS 'Place among the strengths, as listed, from 1';
COMMENT ON COLUMN strength_meaning.title IS 'Its name';
COMMENT ON COLUMN strength_meaning.means IS 'What it means';

CREATE TABLE confidence_meaning (
  slug text NOT NULL,
  position integer NOT NULL,
  probability_from double precision NOT NULL,
  probability_to double precision NOT NULL,
  CONSTRAINT confidence_meaning_pkey PRIMARY KEY (slug),
  CONSTRAINT confidence_meaning_range CHECK (0 <= probability_from AND probability_from < probability_to AND
    probability_to <= 1),
  CONSTRAINT confidence_meaning_slug CHECK (slug IN ('very-unlikely', 'unlikely', 'uncertain', 'likely',
    'very-likely')),
  CONSTRAINT confidence_meaning_position CHECK (position >= 1)
);
COMMENT ON TABLE confidence_meaning IS 'The probability that each degree of confidence stands for.';
COMMENT ON COLUMN confidence_meaning.slug IS 'The degree of confidence';
COMMENT ON COLUMN confidence_meaning.position IS 'Place among the degrees, as listed, from 1';
COMMENT ON COLUMN confidence_meaning.probability_from IS 'Lower end, from 0 to 1';
COMMENT ON COLUMN confidence_meaning.probability_to IS 'Upper end, from 0 to 1';

CREATE TABLE evidence_meaning (
  slug text NOT NULL,
  position integer NOT NULL,
  means text NOT NULL,
  CONSTRAINT evidence_meaning_pkey PRIMARY KEY (slug),
  CONSTRAINT evidence_meaning_slug CHECK (slug IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT evidence_meaning_position CHECK (position >= 1),
  CONSTRAINT evidence_meaning_not_blank CHECK (means ~ '\S')
);
COMMENT ON TABLE evidence_meaning IS 'What each way of establishing a fact means.';
COMMENT ON COLUMN evidence_meaning.slug IS 'The kind of evidence';
COMMENT ON COLUMN evidence_meaning.position IS 'Place among the kinds, as listed, from 1';
COMMENT ON COLUMN evidence_meaning.means IS 'What it means';

CREATE TABLE taxonomy (
  slug text NOT NULL,
  position integer NOT NULL,
  means text NOT NULL,
  CONSTRAINT taxonomy_pkey PRIMARY KEY (slug),
  CONSTRAINT taxonomy_position CHECK (position >= 1),
  CONSTRAINT taxonomy_not_blank CHECK (means ~ '\S')
);
COMMENT ON TABLE taxonomy IS 'A taxonomy of others to whose terms scenarios are mapped.';
COMMENT ON COLUMN taxonomy.slug IS 'Its name in mappings';
COMMENT ON COLUMN taxonomy.position IS 'Place among the taxonomies, as listed, from 1';
COMMENT ON COLUMN taxonomy.means IS 'What it is, and which edition';

CREATE TABLE reliability (
  edition text NOT NULL,
  position integer NOT NULL,
  date date NOT NULL,
  method text NOT NULL,
  sample integer NOT NULL,
  blind boolean NOT NULL,
  scale text[] NOT NULL,
  confusion integer[] NOT NULL,
  exact_agreement double precision NOT NULL,
  within_one_step double precision NOT NULL,
  weighted_kappa double precision NOT NULL,
  hardest text[] NOT NULL,
  CONSTRAINT reliability_pkey PRIMARY KEY (edition),
  CONSTRAINT reliability_confusion CHECK (array_ndims(confusion) = 2 AND array_length(confusion, 1) =
    cardinality(scale) AND array_length(confusion, 2) = cardinality(scale)),
  CONSTRAINT reliability_shares CHECK (exact_agreement BETWEEN 0 AND 1 AND within_one_step BETWEEN exact_agreement
    AND 1 AND weighted_kappa BETWEEN -1 AND 1 AND sample >= 1),
  CONSTRAINT reliability_position CHECK (position >= 1),
  CONSTRAINT reliability_method CHECK (method IN ('human', 'machine', 'hybrid')),
  CONSTRAINT reliability_not_blank CHECK (edition ~ '\S')
);
COMMENT ON TABLE reliability IS 'How well two blind codings of coverage claims agree, by edition of the catalogue.';
COMMENT ON COLUMN reliability.edition IS 'Edition of the catalogue';
COMMENT ON COLUMN reliability.position IS 'Place among the editions, as listed, from 1';
COMMENT ON COLUMN reliability.date IS 'Day of the comparison';
COMMENT ON COLUMN reliability.method IS 'Who coded: persons, machines, or both';
COMMENT ON COLUMN reliability.sample IS 'Claims and empty cells that were coded twice';
COMMENT ON COLUMN reliability.blind IS 'Whether the second coder did not see the first coding';
COMMENT ON COLUMN reliability.scale IS 'The codes, weakest first';
COMMENT ON COLUMN reliability.confusion IS
  'Counts: rows are the codes of the first coder, columns those of the second, both in the order of scale';
COMMENT ON COLUMN reliability.exact_agreement IS 'Share of equal codes';
COMMENT ON COLUMN reliability.within_one_step IS 'Share of codes at most one step apart';
COMMENT ON COLUMN reliability.weighted_kappa IS 'Cohen''s kappa with quadratic weights';
COMMENT ON COLUMN reliability.hardest IS 'What the coders disagreed about most';
`;
