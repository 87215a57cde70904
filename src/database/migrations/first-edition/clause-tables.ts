/** What interventions say: definitions, provisions, red lines, and the concepts that they define. */
export const clauseTables = String.raw`
CREATE TABLE concept (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'concept',
  slug text NOT NULL,
  title text NOT NULL,
  place integer NOT NULL,
  question text NOT NULL,
  description text NOT NULL,
  why_regimes_differ text NOT NULL,
  CONSTRAINT concept_pkey PRIMARY KEY (id),
  CONSTRAINT concept_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_entry_kind CHECK (entry_kind = 'concept'),
  CONSTRAINT concept_id_shape CHECK (id = 'concept/' || slug),
  CONSTRAINT concept_place CHECK (place >= 1),
  CONSTRAINT concept_not_blank CHECK (title ~ '\S' AND question ~ '\S' AND description ~ '\S' AND
    why_regimes_differ ~ '\S')
);
COMMENT ON TABLE concept IS 'What several regimes define; the unit of comparison (SKOS).';
COMMENT ON COLUMN concept.id IS 'concept/…';
COMMENT ON COLUMN concept.entry_kind IS 'Always concept';
COMMENT ON COLUMN concept.slug IS 'Last part of the id';
COMMENT ON COLUMN concept.title IS 'Title';
COMMENT ON COLUMN concept.place IS 'Place in the list, from 1';
COMMENT ON COLUMN concept.question IS 'The question that a definition of it answers';
COMMENT ON COLUMN concept.description IS 'Description';
COMMENT ON COLUMN concept.why_regimes_differ IS 'Why regimes define it differently';

CREATE TABLE concept_dimension (
  concept text NOT NULL,
  position integer NOT NULL,
  dimension text NOT NULL,
  metric text,
  compare text NOT NULL,
  CONSTRAINT concept_dimension_pkey PRIMARY KEY (concept, position),
  CONSTRAINT concept_dimension_concept_fkey FOREIGN KEY (concept)
    REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_dimension_metric_fkey FOREIGN KEY (metric)
    REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_dimension_position CHECK (position >= 1),
  CONSTRAINT concept_dimension_not_blank CHECK (dimension ~ '\S' AND compare ~ '\S')
);
CREATE INDEX concept_dimension_metric_idx ON concept_dimension (metric);
COMMENT ON TABLE concept_dimension IS 'Something by which definitions of a concept are compared.';
COMMENT ON COLUMN concept_dimension.concept IS 'The concept';
COMMENT ON COLUMN concept_dimension.position IS 'Place among the dimensions of the concept, from 1';
COMMENT ON COLUMN concept_dimension.dimension IS 'The dimension';
COMMENT ON COLUMN concept_dimension.metric IS 'The quantity that measures it';
COMMENT ON COLUMN concept_dimension.compare IS 'How definitions are compared on it';

CREATE TABLE concept_relation (
  concept text NOT NULL,
  relation text NOT NULL,
  position integer NOT NULL,
  other text NOT NULL,
  CONSTRAINT concept_relation_pkey PRIMARY KEY (concept, relation, position),
  CONSTRAINT concept_relation_other_key UNIQUE (concept, relation, other) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_relation_concept_fkey FOREIGN KEY (concept)
    REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_relation_other_fkey FOREIGN KEY (other)
    REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_relation_two CHECK (other <> concept),
  CONSTRAINT concept_relation_relation CHECK (relation IN ('broader', 'related')),
  CONSTRAINT concept_relation_position CHECK (position >= 1)
);
CREATE INDEX concept_relation_other_idx ON concept_relation (other);
COMMENT ON TABLE concept_relation IS 'A broader or related concept.';
COMMENT ON COLUMN concept_relation.concept IS 'The concept';
COMMENT ON COLUMN concept_relation.relation IS
  'broader: the other one includes it; related: neither includes the other';
COMMENT ON COLUMN concept_relation.position IS 'Place among the concepts of that relation, from 1';
COMMENT ON COLUMN concept_relation.other IS 'The other concept';

CREATE TABLE definition (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'definition',
  slug text NOT NULL,
  intervention text NOT NULL,
  concept text NOT NULL,
  term text NOT NULL,
  pinpoint text NOT NULL,
  source text NOT NULL,
  summary text NOT NULL,
  applies_from date,
  evidence text NOT NULL,
  at text,
  CONSTRAINT definition_pkey PRIMARY KEY (id),
  CONSTRAINT definition_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT definition_source_fkey FOREIGN KEY (source, intervention)
    REFERENCES source (id, intervention) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT definition_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT definition_concept_fkey FOREIGN KEY (concept)
    REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT definition_entry_kind CHECK (entry_kind = 'definition'),
  CONSTRAINT definition_id_shape CHECK (id = 'definition/' || substr(intervention, 14) || '/' || slug),
  CONSTRAINT definition_pinpoint CHECK (pinpoint ~ '\S'),
  CONSTRAINT definition_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT definition_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT definition_not_blank CHECK (term ~ '\S' AND summary ~ '\S' AND at ~ '\S')
);
CREATE INDEX definition_intervention_idx ON definition (intervention);
CREATE INDEX definition_concept_idx ON definition (concept);
CREATE INDEX definition_source_idx ON definition (source);
COMMENT ON TABLE definition IS
  'An operational definition: a term, the concept that it defines, and its criteria as a tree.';
COMMENT ON COLUMN definition.id IS 'definition/…';
COMMENT ON COLUMN definition.entry_kind IS 'Always definition';
COMMENT ON COLUMN definition.slug IS 'Last part of the id';
COMMENT ON COLUMN definition.intervention IS 'The text that it stands in';
COMMENT ON COLUMN definition.concept IS 'The concept that it defines';
COMMENT ON COLUMN definition.term IS 'The term as the text has it';
COMMENT ON COLUMN definition.pinpoint IS 'Section, article or page where it stands';
COMMENT ON COLUMN definition.source IS 'The record that the pinpoint points into';
COMMENT ON COLUMN definition.summary IS 'What counts, in our own words';
COMMENT ON COLUMN definition.applies_from IS
  'First day on which it applies, where that differs from its intervention';
COMMENT ON COLUMN definition.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN definition.at IS 'Where it was read; absent for recalled';

CREATE TABLE criterion (
  definition text NOT NULL,
  path text NOT NULL,
  parent_path text,
  parent_kind text,
  position integer NOT NULL,
  kind text NOT NULL,
  metric text,
  operator text,
  value double precision,
  unit text,
  benchmark text,
  text text,
  decided_by text,
  judgement text,
  CONSTRAINT criterion_pkey PRIMARY KEY (definition, path),
  CONSTRAINT criterion_path_kind_key UNIQUE (definition, path, kind),
  CONSTRAINT criterion_parent_fkey FOREIGN KEY (definition, parent_path, parent_kind)
    REFERENCES criterion (definition, path, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT criterion_definition_fkey FOREIGN KEY (definition)
    REFERENCES definition (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT criterion_metric_fkey FOREIGN KEY (metric)
    REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT criterion_judgement_fkey FOREIGN KEY (judgement)
    REFERENCES judgement (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT criterion_path CHECK (CASE WHEN parent_path IS NULL THEN parent_kind IS NULL AND path = '1' AND
    position = 1 ELSE parent_kind IS NOT NULL AND path = parent_path || '.' || position END),
  CONSTRAINT criterion_position CHECK (position >= 1),
  CONSTRAINT criterion_parent_kind CHECK (parent_kind IN ('all-of', 'any-of') OR (parent_kind = 'not' AND position
    = 1)),
  CONSTRAINT criterion_comparison CHECK (CASE WHEN kind = 'comparison' THEN num_nulls(metric, operator, value,
    unit) = 0 ELSE num_nonnulls(metric, operator, value, unit, benchmark) = 0 END),
  CONSTRAINT criterion_judgement CHECK (CASE WHEN kind = 'judgement' THEN num_nulls(text, decided_by) = 0 ELSE
    num_nonnulls(text, decided_by, judgement) = 0 END),
  CONSTRAINT criterion_value CHECK (value > '-Infinity' AND value < 'Infinity'),
  CONSTRAINT criterion_kind CHECK (kind IN ('all-of', 'any-of', 'not', 'comparison', 'judgement')),
  CONSTRAINT criterion_operator CHECK (operator IN ('<', '<=', '>', '>=')),
  CONSTRAINT criterion_not_blank CHECK (unit ~ '\S' AND benchmark ~ '\S' AND text ~ '\S' AND decided_by ~ '\S')
);
CREATE INDEX criterion_metric_idx ON criterion (metric);
CREATE INDEX criterion_judgement_idx ON criterion (judgement);
COMMENT ON TABLE criterion IS 'One node in the tree of criteria of a definition.';
COMMENT ON COLUMN criterion.definition IS 'The definition';
COMMENT ON COLUMN criterion.path IS 'Where it stands in the tree: 1 is the root, 1.2 its second child';
COMMENT ON COLUMN criterion.parent_path IS 'The node above';
COMMENT ON COLUMN criterion.parent_kind IS 'Kind of the node above';
COMMENT ON COLUMN criterion.position IS 'Place among the children of the node above, from 1';
COMMENT ON COLUMN criterion.kind IS
  'all-of, any-of, not; or a leaf: a comparison of a metric with a value, or a judgement by a person';
COMMENT ON COLUMN criterion.metric IS 'What is compared';
COMMENT ON COLUMN criterion.operator IS 'How it is compared';
COMMENT ON COLUMN criterion.value IS 'With what it is compared, in the unit';
COMMENT ON COLUMN criterion.unit IS 'Unit of the value; money keeps its currency';
COMMENT ON COLUMN criterion.benchmark IS
  'What is measured; leaves with different benchmarks are different quantities';
COMMENT ON COLUMN criterion.text IS 'What a person must decide';
COMMENT ON COLUMN criterion.decided_by IS 'Who decides';
COMMENT ON COLUMN criterion.judgement IS 'The shared judgement that it is';

CREATE TABLE concept_example (
  concept text NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  definition text,
  evidence text NOT NULL,
  at text,
  CONSTRAINT concept_example_pkey PRIMARY KEY (concept, position),
  CONSTRAINT concept_example_concept_fkey FOREIGN KEY (concept)
    REFERENCES concept (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_example_definition_fkey FOREIGN KEY (definition)
    REFERENCES definition (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT concept_example_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT concept_example_position CHECK (position >= 1),
  CONSTRAINT concept_example_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT concept_example_not_blank CHECK (text ~ '\S' AND at ~ '\S')
);
CREATE INDEX concept_example_definition_idx ON concept_example (definition);
COMMENT ON TABLE concept_example IS 'What a particular text says about a concept.';
COMMENT ON COLUMN concept_example.concept IS 'The concept';
COMMENT ON COLUMN concept_example.position IS 'Place among the examples of the concept, from 1';
COMMENT ON COLUMN concept_example.text IS 'What it says, in our own words';
COMMENT ON COLUMN concept_example.definition IS 'The definition that it is about';
COMMENT ON COLUMN concept_example.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN concept_example.at IS 'Where it was read; absent for recalled';

CREATE TABLE provision (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'provision',
  slug text NOT NULL,
  intervention text NOT NULL,
  pinpoint text NOT NULL,
  source text NOT NULL,
  summary text NOT NULL,
  duties text[] NOT NULL,
  applies_from date,
  evidence text NOT NULL,
  at text,
  CONSTRAINT provision_pkey PRIMARY KEY (id),
  CONSTRAINT provision_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT provision_source_fkey FOREIGN KEY (source, intervention)
    REFERENCES source (id, intervention) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT provision_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT provision_entry_kind CHECK (entry_kind = 'provision'),
  CONSTRAINT provision_id_shape CHECK (id = 'provision/' || substr(intervention, 14) || '/' || slug),
  CONSTRAINT provision_pinpoint CHECK (pinpoint ~ '\S'),
  CONSTRAINT provision_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT provision_duties CHECK (duties <@ ARRAY['assess', 'evaluate', 'mitigate', 'secure', 'monitor',
    'disclose', 'notify', 'report-incident', 'record', 'audit', 'govern', 'prohibit', 'halt', 'shutdown',
    'protect-whistleblowers', 'enforce', 'compensate', 'coordinate', 'research', 'educate']),
  CONSTRAINT provision_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT provision_not_blank CHECK (summary ~ '\S' AND at ~ '\S')
);
CREATE INDEX provision_intervention_idx ON provision (intervention);
CREATE INDEX provision_source_idx ON provision (source);
COMMENT ON TABLE provision IS 'A clause that does something, with its pinpoint.';
COMMENT ON COLUMN provision.id IS 'provision/…';
COMMENT ON COLUMN provision.entry_kind IS 'Always provision';
COMMENT ON COLUMN provision.slug IS 'Last part of the id';
COMMENT ON COLUMN provision.intervention IS 'The text that it stands in';
COMMENT ON COLUMN provision.pinpoint IS 'Section, article or page where it stands';
COMMENT ON COLUMN provision.source IS 'The record that the pinpoint points into';
COMMENT ON COLUMN provision.summary IS 'What it does, in our own words';
COMMENT ON COLUMN provision.duties IS 'What it obliges to or does';
COMMENT ON COLUMN provision.applies_from IS 'First day on which it applies, where that differs from its intervention';
COMMENT ON COLUMN provision.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN provision.at IS 'Where it was read; absent for recalled';
`;
