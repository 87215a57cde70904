/** Interventions with their events, sources and authorities, and the works that the registry rests on. */
export const interventionTables = String.raw`
CREATE TABLE intervention (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'intervention',
  slug text NOT NULL,
  title text NOT NULL,
  short_title text NOT NULL,
  kind text NOT NULL,
  bindingness text NOT NULL,
  regime text NOT NULL,
  issuer text NOT NULL,
  addressees text[] NOT NULL,
  signatories text[] NOT NULL,
  summary text NOT NULL,
  supersedes text,
  implements text,
  enforcer text NOT NULL,
  decider text NOT NULL,
  self_policed boolean,
  sanction text NOT NULL,
  enforcement_basis text NOT NULL,
  notes text,
  CONSTRAINT intervention_pkey PRIMARY KEY (id),
  CONSTRAINT intervention_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT intervention_regime_fkey FOREIGN KEY (regime)
    REFERENCES regime (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT intervention_supersedes_fkey FOREIGN KEY (supersedes)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT intervention_implements_fkey FOREIGN KEY (implements)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT intervention_entry_kind CHECK (entry_kind = 'intervention'),
  CONSTRAINT intervention_id_shape CHECK (id = 'intervention/' || slug),
  CONSTRAINT intervention_not_its_own CHECK (supersedes <> id AND implements <> id),
  CONSTRAINT intervention_kind CHECK (kind IN ('statute', 'bill', 'regulation', 'executive-order', 'treaty',
    'international-commitment', 'declaration', 'code-of-practice', 'guidance', 'standard', 'resolution',
    'developer-policy', 'industry-forum', 'public-statement', 'scientific-assessment', 'technical-safeguard',
    'evaluation', 'demonstration', 'audit-programme', 'research-agenda', 'education-programme', 'organisation')),
  CONSTRAINT intervention_bindingness CHECK (bindingness IN ('binding', 'co-regulatory', 'voluntary', 'advisory')),
  CONSTRAINT intervention_enforcement_basis CHECK (enforcement_basis IN ('text', 'dossier')),
  CONSTRAINT intervention_not_blank CHECK (title ~ '\S' AND short_title ~ '\S' AND issuer ~ '\S' AND summary ~
    '\S' AND enforcer ~ '\S' AND decider ~ '\S' AND sanction ~ '\S' AND notes ~ '\S')
);
CREATE INDEX intervention_regime_idx ON intervention (regime);
CREATE INDEX intervention_supersedes_idx ON intervention (supersedes);
CREATE INDEX intervention_implements_idx ON intervention (implements);
COMMENT ON TABLE intervention IS
  'One version of a law, code, commitment, policy, statement, technique or evaluation.';
COMMENT ON COLUMN intervention.id IS 'intervention/…';
COMMENT ON COLUMN intervention.entry_kind IS 'Always intervention';
COMMENT ON COLUMN intervention.slug IS 'Last part of the id';
COMMENT ON COLUMN intervention.title IS 'Full title';
COMMENT ON COLUMN intervention.short_title IS 'The name under which it is known';
COMMENT ON COLUMN intervention.kind IS 'Kind of intervention';
COMMENT ON COLUMN intervention.bindingness IS
  'Legal effect; co-regulatory is voluntary in form with a legal effect when followed';
COMMENT ON COLUMN intervention.regime IS 'The body of rules that it belongs to';
COMMENT ON COLUMN intervention.issuer IS 'Who made it';
COMMENT ON COLUMN intervention.addressees IS 'Who must or should follow it';
COMMENT ON COLUMN intervention.signatories IS 'Who signed it';
COMMENT ON COLUMN intervention.summary IS 'What it does';
COMMENT ON COLUMN intervention.supersedes IS 'The version that it takes the place of';
COMMENT ON COLUMN intervention.implements IS 'The commitment that it carries out';
COMMENT ON COLUMN intervention.enforcer IS 'Who enforces it';
COMMENT ON COLUMN intervention.decider IS 'Who decides whether it was kept';
COMMENT ON COLUMN intervention.self_policed IS 'Whether who must comply also decides whether it did; absent: unknown';
COMMENT ON COLUMN intervention.sanction IS 'What follows a breach';
COMMENT ON COLUMN intervention.enforcement_basis IS
  'Whether the account of its enforcement comes from the text itself or from the recorded facts';
COMMENT ON COLUMN intervention.notes IS 'Open questions and what is unconfirmed';

CREATE TABLE lifecycle_event (
  intervention text NOT NULL,
  position integer NOT NULL,
  date text NOT NULL,
  kind text NOT NULL,
  extent text,
  note text,
  evidence text NOT NULL,
  at text,
  CONSTRAINT lifecycle_event_pkey PRIMARY KEY (intervention, position),
  CONSTRAINT lifecycle_event_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lifecycle_event_date CHECK (is_partial_date(date)),
  CONSTRAINT lifecycle_event_extent_on_applies CHECK ((kind = 'applies') = (extent IS NOT NULL)),
  CONSTRAINT lifecycle_event_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT lifecycle_event_position CHECK (position >= 1),
  CONSTRAINT lifecycle_event_kind CHECK (kind IN ('proposed', 'introduced', 'published', 'adopted', 'passed',
    'vetoed', 'signed', 'ratified', 'entered-into-force', 'applies', 'activated', 'amended', 'superseded',
    'rescinded', 'expired', 'withdrawn')),
  CONSTRAINT lifecycle_event_extent CHECK (extent IN ('whole', 'part')),
  CONSTRAINT lifecycle_event_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT lifecycle_event_not_blank CHECK (note ~ '\S' AND at ~ '\S')
);
CREATE INDEX lifecycle_event_date_idx ON lifecycle_event (date);
COMMENT ON TABLE lifecycle_event IS
  'What happened to an intervention and when; its status on a date follows from these.';
COMMENT ON COLUMN lifecycle_event.intervention IS 'The intervention';
COMMENT ON COLUMN lifecycle_event.position IS 'Place among the events of the intervention, as recorded, from 1';
COMMENT ON COLUMN lifecycle_event.date IS
  'Date as precisely as it is known: 2024, 2024-05 or 2024-05-21; counts from its first day';
COMMENT ON COLUMN lifecycle_event.kind IS 'What happened';
COMMENT ON COLUMN lifecycle_event.extent IS
  'Only and always on applies: whether the whole text or a part of it begins to bind';
COMMENT ON COLUMN lifecycle_event.note IS 'What happened in words, or which part begins to apply';
COMMENT ON COLUMN lifecycle_event.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN lifecycle_event.at IS 'Where it was read; absent for recalled';

CREATE TABLE source (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'source',
  slug text NOT NULL,
  intervention text NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  authors text[] NOT NULL,
  issued text,
  number text,
  url text,
  CONSTRAINT source_pkey PRIMARY KEY (id),
  CONSTRAINT source_id_intervention_key UNIQUE (id, intervention),
  CONSTRAINT source_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT source_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT source_entry_kind CHECK (entry_kind = 'source'),
  CONSTRAINT source_id_shape CHECK (id = 'source/' || substr(intervention, 14) || '/' || slug),
  CONSTRAINT source_issued CHECK (is_partial_date(issued)),
  CONSTRAINT source_url CHECK (url ~ '^https?://'),
  CONSTRAINT source_type CHECK (type IN ('article', 'article-journal', 'bill', 'book', 'chapter', 'dataset',
    'document', 'hearing', 'legislation', 'post-weblog', 'regulation', 'report', 'standard', 'treaty',
    'webpage')),
  CONSTRAINT source_not_blank CHECK (title ~ '\S' AND number ~ '\S')
);
CREATE INDEX source_intervention_idx ON source (intervention);
COMMENT ON TABLE source IS 'A bibliographic record of an intervention, in the terms of the Citation Style Language.';
COMMENT ON COLUMN source.id IS 'source/…';
COMMENT ON COLUMN source.entry_kind IS 'Always source';
COMMENT ON COLUMN source.slug IS 'Last part of the id';
COMMENT ON COLUMN source.intervention IS 'The text that it stands in';
COMMENT ON COLUMN source.type IS 'CSL type';
COMMENT ON COLUMN source.title IS 'Title';
COMMENT ON COLUMN source.authors IS 'Authors; an organisation is one author';
COMMENT ON COLUMN source.issued IS 'Date of issue as precisely as it is known';
COMMENT ON COLUMN source.number IS 'Number under which it was issued';
COMMENT ON COLUMN source.url IS 'Address';

CREATE TABLE authority (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'authority',
  slug text NOT NULL,
  name text NOT NULL,
  regime text,
  note text,
  CONSTRAINT authority_pkey PRIMARY KEY (id),
  CONSTRAINT authority_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT authority_regime_fkey FOREIGN KEY (regime)
    REFERENCES regime (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT authority_entry_kind CHECK (entry_kind = 'authority'),
  CONSTRAINT authority_id_shape CHECK (id = 'authority/' || slug),
  CONSTRAINT authority_not_blank CHECK (name ~ '\S' AND note ~ '\S')
);
CREATE INDEX authority_regime_idx ON authority (regime);
COMMENT ON TABLE authority IS
  'An institution that enforces interventions, or that decides whether they were kept.';
COMMENT ON COLUMN authority.id IS 'authority/…';
COMMENT ON COLUMN authority.entry_kind IS 'Always authority';
COMMENT ON COLUMN authority.slug IS 'Last part of the id';
COMMENT ON COLUMN authority.name IS 'Name';
COMMENT ON COLUMN authority.regime IS 'The regime to which it belongs; absent where none of the registry is its own';
COMMENT ON COLUMN authority.note IS 'What the texts say that limits it';

CREATE TABLE authority_intervention (
  authority text NOT NULL,
  role text NOT NULL,
  position integer NOT NULL,
  intervention text NOT NULL,
  CONSTRAINT authority_intervention_pkey PRIMARY KEY (authority, role, position),
  CONSTRAINT authority_intervention_intervention_key UNIQUE (authority, role, intervention)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT authority_intervention_authority_fkey FOREIGN KEY (authority)
    REFERENCES authority (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT authority_intervention_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT authority_intervention_position CHECK (position >= 1),
  CONSTRAINT authority_intervention_role CHECK (role IN ('enforces', 'decides'))
);
CREATE INDEX authority_intervention_intervention_idx ON authority_intervention (intervention);
COMMENT ON TABLE authority_intervention IS
  'An intervention that an authority enforces, or on whose keeping it decides.';
COMMENT ON COLUMN authority_intervention.authority IS 'The authority';
COMMENT ON COLUMN authority_intervention.role IS 'Whether it enforces the intervention or decides whether it was kept';
COMMENT ON COLUMN authority_intervention.position IS
  'Place among the interventions of the authority in this role, from 1';
COMMENT ON COLUMN authority_intervention.intervention IS 'The intervention';

CREATE TABLE reference (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'reference',
  slug text NOT NULL,
  title text,
  at text,
  evidence text,
  note text,
  intervention text,
  CONSTRAINT reference_pkey PRIMARY KEY (id),
  CONSTRAINT reference_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT reference_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT reference_entry_kind CHECK (entry_kind = 'reference'),
  CONSTRAINT reference_id_shape CHECK (id LIKE 'reference/%' AND right(id, length(slug) + 1) = '/' || slug),
  CONSTRAINT reference_record CHECK (CASE WHEN intervention IS NULL THEN num_nulls(title, evidence) = 0 ELSE
    num_nonnulls(title, evidence) = 0 END),
  CONSTRAINT reference_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT reference_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT reference_not_blank CHECK (title ~ '\S' AND at ~ '\S' AND note ~ '\S')
);
CREATE INDEX reference_intervention_idx ON reference (intervention);
COMMENT ON TABLE reference IS
  'A work that the account of scenarios or layers rests on: a record of its own, or an intervention.';
COMMENT ON COLUMN reference.id IS 'reference/…';
COMMENT ON COLUMN reference.entry_kind IS 'Always reference';
COMMENT ON COLUMN reference.slug IS 'Last part of the id';
COMMENT ON COLUMN reference.title IS 'Title';
COMMENT ON COLUMN reference.at IS 'Where it was read';
COMMENT ON COLUMN reference.evidence IS 'How it was established; absent where an intervention speaks for itself';
COMMENT ON COLUMN reference.note IS 'What it was used for';
COMMENT ON COLUMN reference.intervention IS 'The intervention that it is';
`;
