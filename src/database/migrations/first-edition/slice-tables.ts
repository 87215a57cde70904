/** Layers, common causes and scenarios. */
export const sliceTables = String.raw`
CREATE TABLE layer (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'layer',
  slug text NOT NULL,
  title text NOT NULL,
  place integer NOT NULL,
  holds text NOT NULL,
  description text NOT NULL,
  measures text[] NOT NULL,
  CONSTRAINT layer_pkey PRIMARY KEY (id),
  CONSTRAINT layer_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_entry_kind CHECK (entry_kind = 'layer'),
  CONSTRAINT layer_id_shape CHECK (id = 'layer/' || slug),
  CONSTRAINT layer_place CHECK (place >= 1),
  CONSTRAINT layer_not_blank CHECK (title ~ '\S' AND holds ~ '\S' AND description ~ '\S')
);
COMMENT ON TABLE layer IS 'One slice of the Swiss cheese.';
COMMENT ON COLUMN layer.id IS 'layer/…';
COMMENT ON COLUMN layer.entry_kind IS 'Always layer';
COMMENT ON COLUMN layer.slug IS 'Last part of the id';
COMMENT ON COLUMN layer.title IS 'Title';
COMMENT ON COLUMN layer.place IS 'Place among the slices, 1 is furthest upstream';
COMMENT ON COLUMN layer.holds IS 'What the slice consists of, in one sentence';
COMMENT ON COLUMN layer.description IS 'Description';
COMMENT ON COLUMN layer.measures IS 'Measures that belong to it';

CREATE TABLE layer_hole (
  layer text NOT NULL,
  position integer NOT NULL,
  hole text NOT NULL,
  example text,
  evidence text NOT NULL,
  at text,
  CONSTRAINT layer_hole_pkey PRIMARY KEY (layer, position),
  CONSTRAINT layer_hole_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_hole_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT layer_hole_position CHECK (position >= 1),
  CONSTRAINT layer_hole_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT layer_hole_not_blank CHECK (hole ~ '\S' AND example ~ '\S' AND at ~ '\S')
);
COMMENT ON TABLE layer_hole IS 'A known weakness of a layer in general.';
COMMENT ON COLUMN layer_hole.layer IS 'The layer';
COMMENT ON COLUMN layer_hole.position IS 'Place among the holes of the layer, from 1';
COMMENT ON COLUMN layer_hole.hole IS 'The weakness';
COMMENT ON COLUMN layer_hole.example IS 'Where it showed';
COMMENT ON COLUMN layer_hole.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN layer_hole.at IS 'Where it was read; absent for recalled';

CREATE TABLE shared_failure_mode (
  layer text NOT NULL,
  position integer NOT NULL,
  with_layer text NOT NULL,
  common_cause text NOT NULL,
  CONSTRAINT shared_failure_mode_pkey PRIMARY KEY (layer, position),
  CONSTRAINT shared_failure_mode_with_layer_key UNIQUE (layer, with_layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT shared_failure_mode_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT shared_failure_mode_with_layer_fkey FOREIGN KEY (with_layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT shared_failure_mode_two_layers CHECK (with_layer <> layer),
  CONSTRAINT shared_failure_mode_position CHECK (position >= 1),
  CONSTRAINT shared_failure_mode_not_blank CHECK (common_cause ~ '\S')
);
CREATE INDEX shared_failure_mode_with_layer_idx ON shared_failure_mode (with_layer);
COMMENT ON TABLE shared_failure_mode IS 'A reason why two layers fail together.';
COMMENT ON COLUMN shared_failure_mode.layer IS 'The layer';
COMMENT ON COLUMN shared_failure_mode.position IS 'Place among the shared failure modes of the layer, from 1';
COMMENT ON COLUMN shared_failure_mode.with_layer IS 'The layer that fails with it';
COMMENT ON COLUMN shared_failure_mode.common_cause IS 'What they share';

CREATE TABLE layer_reference (
  layer text NOT NULL,
  position integer NOT NULL,
  reference text NOT NULL,
  CONSTRAINT layer_reference_pkey PRIMARY KEY (layer, position),
  CONSTRAINT layer_reference_reference_key UNIQUE (layer, reference) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_reference_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_reference_reference_fkey FOREIGN KEY (reference)
    REFERENCES reference (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT layer_reference_position CHECK (position >= 1)
);
CREATE INDEX layer_reference_reference_idx ON layer_reference (reference);
COMMENT ON TABLE layer_reference IS 'A work that the account of a layer rests on.';
COMMENT ON COLUMN layer_reference.layer IS 'The layer';
COMMENT ON COLUMN layer_reference.position IS 'Place among the works of the layer, from 1';
COMMENT ON COLUMN layer_reference.reference IS 'The work';

CREATE TABLE cause (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'cause',
  slug text NOT NULL,
  title text NOT NULL,
  remedy text NOT NULL,
  CONSTRAINT cause_pkey PRIMARY KEY (id),
  CONSTRAINT cause_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cause_entry_kind CHECK (entry_kind = 'cause'),
  CONSTRAINT cause_id_shape CHECK (id = 'cause/' || slug),
  CONSTRAINT cause_not_blank CHECK (title ~ '\S' AND remedy ~ '\S')
);
COMMENT ON TABLE cause IS 'A failure that opens holes in several layers at once.';
COMMENT ON COLUMN cause.id IS 'cause/…';
COMMENT ON COLUMN cause.entry_kind IS 'Always cause';
COMMENT ON COLUMN cause.slug IS 'Last part of the id';
COMMENT ON COLUMN cause.title IS 'Title';
COMMENT ON COLUMN cause.remedy IS 'What would help';

CREATE TABLE cause_layer (
  cause text NOT NULL,
  position integer NOT NULL,
  layer text NOT NULL,
  CONSTRAINT cause_layer_pkey PRIMARY KEY (cause, position),
  CONSTRAINT cause_layer_layer_key UNIQUE (cause, layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cause_layer_cause_fkey FOREIGN KEY (cause)
    REFERENCES cause (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cause_layer_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cause_layer_position CHECK (position >= 1)
);
CREATE INDEX cause_layer_layer_idx ON cause_layer (layer);
COMMENT ON TABLE cause_layer IS 'A layer that a common cause opens.';
COMMENT ON COLUMN cause_layer.cause IS 'The common cause';
COMMENT ON COLUMN cause_layer.position IS 'Place among the layers of the cause, from 1';
COMMENT ON COLUMN cause_layer.layer IS 'The layer';

CREATE TABLE scenario (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'scenario',
  slug text NOT NULL,
  title text NOT NULL,
  domain text NOT NULL,
  place integer NOT NULL,
  description text NOT NULL,
  actors text[] NOT NULL,
  severity text NOT NULL,
  CONSTRAINT scenario_pkey PRIMARY KEY (id),
  CONSTRAINT scenario_place_key UNIQUE (place) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_entry_kind CHECK (entry_kind = 'scenario'),
  CONSTRAINT scenario_id_shape CHECK (id = 'scenario/' || slug),
  CONSTRAINT scenario_place CHECK (place >= 1),
  CONSTRAINT scenario_domain CHECK (domain IN ('misuse', 'loss-of-control', 'proliferation', 'structural')),
  CONSTRAINT scenario_not_blank CHECK (title ~ '\S' AND description ~ '\S' AND severity ~ '\S')
);
COMMENT ON TABLE scenario IS 'A way in which things go badly wrong.';
COMMENT ON COLUMN scenario.id IS 'scenario/…';
COMMENT ON COLUMN scenario.entry_kind IS 'Always scenario';
COMMENT ON COLUMN scenario.slug IS 'Last part of the id';
COMMENT ON COLUMN scenario.title IS 'Title';
COMMENT ON COLUMN scenario.domain IS 'Group of scenarios';
COMMENT ON COLUMN scenario.place IS 'Place in the list, from 1';
COMMENT ON COLUMN scenario.description IS 'Description';
COMMENT ON COLUMN scenario.actors IS 'Who acts';
COMMENT ON COLUMN scenario.severity IS 'How bad it would be';

CREATE TABLE scenario_stage (
  scenario text NOT NULL,
  position integer NOT NULL,
  step integer NOT NULL,
  stage text NOT NULL,
  CONSTRAINT scenario_stage_pkey PRIMARY KEY (scenario, position),
  CONSTRAINT scenario_stage_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_stage_position CHECK (position >= 1),
  CONSTRAINT scenario_stage_not_blank CHECK (stage ~ '\S')
);
COMMENT ON TABLE scenario_stage IS 'One stage of the pathway of a scenario.';
COMMENT ON COLUMN scenario_stage.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_stage.position IS 'Place among the stages of the pathway, from 1';
COMMENT ON COLUMN scenario_stage.step IS 'Number of the stage, as shown';
COMMENT ON COLUMN scenario_stage.stage IS 'What happens';

CREATE TABLE scenario_stop (
  scenario text NOT NULL,
  stage integer NOT NULL,
  position integer NOT NULL,
  layer text NOT NULL,
  how text NOT NULL,
  CONSTRAINT scenario_stop_pkey PRIMARY KEY (scenario, stage, position),
  CONSTRAINT scenario_stop_layer_key UNIQUE (scenario, stage, layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_stop_stage_fkey FOREIGN KEY (scenario, stage)
    REFERENCES scenario_stage (scenario, position) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_stop_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_stop_position CHECK (position >= 1),
  CONSTRAINT scenario_stop_not_blank CHECK (how ~ '\S')
);
CREATE INDEX scenario_stop_layer_idx ON scenario_stop (layer);
COMMENT ON TABLE scenario_stop IS 'A layer that could stop a scenario at a stage.';
COMMENT ON COLUMN scenario_stop.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_stop.stage IS 'Position of the stage';
COMMENT ON COLUMN scenario_stop.position IS 'Place among the stops of the stage, from 1';
COMMENT ON COLUMN scenario_stop.layer IS 'The layer';
COMMENT ON COLUMN scenario_stop.how IS 'How it could stop it';

CREATE TABLE scenario_indicator (
  scenario text NOT NULL,
  position integer NOT NULL,
  text text NOT NULL,
  kind text NOT NULL,
  date text,
  evidence text NOT NULL,
  at text,
  CONSTRAINT scenario_indicator_pkey PRIMARY KEY (scenario, position),
  CONSTRAINT scenario_indicator_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_indicator_date CHECK (is_partial_date(date)),
  CONSTRAINT scenario_indicator_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT scenario_indicator_position CHECK (position >= 1),
  CONSTRAINT scenario_indicator_kind CHECK (kind IN ('evaluation', 'demonstration', 'signal', 'counter-evidence',
    'historical', 'regulatory-signal', 'mitigation', 'incident', 'scientific', 'metric')),
  CONSTRAINT scenario_indicator_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT scenario_indicator_not_blank CHECK (text ~ '\S' AND at ~ '\S')
);
COMMENT ON TABLE scenario_indicator IS 'A sign that a scenario is near or far.';
COMMENT ON COLUMN scenario_indicator.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_indicator.position IS 'Place among the indicators of the scenario, from 1';
COMMENT ON COLUMN scenario_indicator.text IS 'The sign';
COMMENT ON COLUMN scenario_indicator.kind IS 'Kind of sign';
COMMENT ON COLUMN scenario_indicator.date IS 'When it was seen, as precisely as it is known';
COMMENT ON COLUMN scenario_indicator.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN scenario_indicator.at IS 'Where it was read; absent for recalled';

CREATE TABLE scenario_mapping (
  scenario text NOT NULL,
  position integer NOT NULL,
  taxonomy text NOT NULL,
  facet text,
  term text NOT NULL,
  name text,
  match text,
  CONSTRAINT scenario_mapping_pkey PRIMARY KEY (scenario, position),
  CONSTRAINT scenario_mapping_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_mapping_taxonomy_fkey FOREIGN KEY (taxonomy)
    REFERENCES taxonomy (slug) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_mapping_position CHECK (position >= 1),
  CONSTRAINT scenario_mapping_match CHECK (match IN ('exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch',
    'relatedMatch')),
  CONSTRAINT scenario_mapping_not_blank CHECK (facet ~ '\S' AND term ~ '\S' AND name ~ '\S')
);
CREATE INDEX scenario_mapping_taxonomy_idx ON scenario_mapping (taxonomy);
COMMENT ON TABLE scenario_mapping IS 'A term of another taxonomy for a scenario (SKOS).';
COMMENT ON COLUMN scenario_mapping.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_mapping.position IS 'Place among the mappings of the scenario, from 1';
COMMENT ON COLUMN scenario_mapping.taxonomy IS 'The taxonomy';
COMMENT ON COLUMN scenario_mapping.facet IS 'Which of its lists, where it has several';
COMMENT ON COLUMN scenario_mapping.term IS 'Its term or code';
COMMENT ON COLUMN scenario_mapping.name IS 'What the code stands for';
COMMENT ON COLUMN scenario_mapping.match IS 'SKOS relation; broadMatch: the other term is broader';
`;
