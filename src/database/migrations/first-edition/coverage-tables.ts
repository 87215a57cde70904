/** What the registry asserts: claims, observed holes, assessments, lineages, and who reviewed them. */
export const coverageTables = String.raw`
CREATE TABLE claim (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'claim',
  subject text NOT NULL,
  subject_kind text NOT NULL,
  scenario text NOT NULL,
  layer text NOT NULL,
  strength text NOT NULL,
  confidence text NOT NULL,
  rationale text NOT NULL,
  method text NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (id),
  CONSTRAINT claim_subject_cell_key UNIQUE (subject, scenario, layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT claim_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT claim_subject_fkey FOREIGN KEY (subject, subject_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT claim_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT claim_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT claim_entry_kind CHECK (entry_kind = 'claim'),
  CONSTRAINT claim_id_shape CHECK (id = 'claim/' || subject_path(subject) || '/' || substr(scenario, 10) || '/' ||
    substr(layer, 7)),
  CONSTRAINT claim_rationale CHECK (rationale ~ '\S'),
  CONSTRAINT claim_subject_kind CHECK (subject_kind IN ('intervention', 'provision', 'definition', 'red-line')),
  CONSTRAINT claim_strength CHECK (strength IN ('nominal', 'partial', 'substantial')),
  CONSTRAINT claim_confidence CHECK (confidence IN ('very-unlikely', 'unlikely', 'uncertain', 'likely',
    'very-likely')),
  CONSTRAINT claim_method CHECK (method IN ('human', 'machine', 'hybrid'))
);
CREATE INDEX claim_cell_idx ON claim (scenario, layer);
CREATE INDEX claim_layer_idx ON claim (layer);
COMMENT ON TABLE claim IS
  'A coverage claim: a subject covers a scenario at a layer, with strength, confidence and rationale.';
COMMENT ON COLUMN claim.id IS 'claim/…';
COMMENT ON COLUMN claim.entry_kind IS 'Always claim';
COMMENT ON COLUMN claim.subject IS 'What it is about: an intervention, provision, definition or red line';
COMMENT ON COLUMN claim.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN claim.scenario IS 'The scenario';
COMMENT ON COLUMN claim.layer IS 'The layer';
COMMENT ON COLUMN claim.strength IS 'How much of the scenario it covers there';
COMMENT ON COLUMN claim.confidence IS 'How sure the assessor is that the claim is right';
COMMENT ON COLUMN claim.rationale IS 'Why, in one sentence that a critic could attack';
COMMENT ON COLUMN claim.method IS 'Who coded it: a person, a machine, or both';

CREATE TABLE hole (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'hole',
  subject text NOT NULL,
  subject_kind text NOT NULL,
  scenario text NOT NULL,
  layer text NOT NULL,
  shows text NOT NULL,
  since text,
  confidence text NOT NULL,
  method text NOT NULL,
  CONSTRAINT hole_pkey PRIMARY KEY (id),
  CONSTRAINT hole_subject_cell_key UNIQUE (subject, scenario, layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hole_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hole_subject_fkey FOREIGN KEY (subject, subject_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hole_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hole_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT hole_entry_kind CHECK (entry_kind = 'hole'),
  CONSTRAINT hole_id_shape CHECK (id = 'hole/' || subject_path(subject) || '/' || substr(scenario, 10) || '/' ||
    substr(layer, 7)),
  CONSTRAINT hole_subject_kind CHECK (subject_kind IN ('intervention', 'provision', 'definition', 'red-line')),
  CONSTRAINT hole_confidence CHECK (confidence IN ('very-unlikely', 'unlikely', 'uncertain', 'likely',
    'very-likely')),
  CONSTRAINT hole_method CHECK (method IN ('human', 'machine', 'hybrid')),
  CONSTRAINT hole_since CHECK (is_partial_date(since)),
  CONSTRAINT hole_not_blank CHECK (shows ~ '\S')
);
CREATE INDEX hole_cell_idx ON hole (scenario, layer);
CREATE INDEX hole_layer_idx ON hole (layer);
COMMENT ON TABLE hole IS
  'An observed failure (demonstration, incident, evaluation, dropped commitment) that shows a hole in a layer for a scenario.';
COMMENT ON COLUMN hole.id IS 'hole/…';
COMMENT ON COLUMN hole.entry_kind IS 'Always hole';
COMMENT ON COLUMN hole.subject IS 'What it is about: an intervention, provision, definition or red line';
COMMENT ON COLUMN hole.subject_kind IS 'Kind of the subject';
COMMENT ON COLUMN hole.scenario IS 'The scenario';
COMMENT ON COLUMN hole.layer IS 'The layer';
COMMENT ON COLUMN hole.shows IS 'What it shows';
COMMENT ON COLUMN hole.since IS
  'When it was shown, as precisely as it is known; absent: on record as long as its intervention exists';
COMMENT ON COLUMN hole.confidence IS 'How sure the assessor is that the observation is right';
COMMENT ON COLUMN hole.method IS 'Who coded it: a person, a machine, or both';

CREATE TABLE assessment (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'cell',
  scenario text NOT NULL,
  layer text NOT NULL,
  applicable boolean NOT NULL,
  date date NOT NULL,
  finding text NOT NULL,
  missing text,
  method text NOT NULL,
  CONSTRAINT assessment_pkey PRIMARY KEY (id),
  CONSTRAINT assessment_cell_key UNIQUE (scenario, layer) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_layer_fkey FOREIGN KEY (layer)
    REFERENCES layer (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_entry_kind CHECK (entry_kind = 'cell'),
  CONSTRAINT assessment_id_shape CHECK (id = 'cell/' || substr(scenario, 10) || '/' || substr(layer, 7)),
  CONSTRAINT assessment_method CHECK (method IN ('human', 'machine', 'hybrid')),
  CONSTRAINT assessment_not_blank CHECK (finding ~ '\S' AND missing ~ '\S')
);
CREATE INDEX assessment_layer_idx ON assessment (layer);
COMMENT ON TABLE assessment IS
  'Somebody looked at a cell (scenario at a layer) on a date: what was found, what is missing, or why it cannot apply. Its entries are of the kind cell.';
COMMENT ON COLUMN assessment.id IS 'cell/…';
COMMENT ON COLUMN assessment.entry_kind IS 'Always cell';
COMMENT ON COLUMN assessment.scenario IS 'The scenario';
COMMENT ON COLUMN assessment.layer IS 'The layer';
COMMENT ON COLUMN assessment.applicable IS 'False: the layer can do nothing against the scenario';
COMMENT ON COLUMN assessment.date IS 'Day on which somebody looked';
COMMENT ON COLUMN assessment.finding IS 'What was found, or why it cannot apply';
COMMENT ON COLUMN assessment.missing IS 'What is missing';
COMMENT ON COLUMN assessment.method IS 'Who coded it: a person, a machine, or both';

CREATE TABLE assessment_basis (
  assessment text NOT NULL,
  position integer NOT NULL,
  subject text NOT NULL,
  subject_kind text NOT NULL,
  CONSTRAINT assessment_basis_pkey PRIMARY KEY (assessment, position),
  CONSTRAINT assessment_basis_subject_key UNIQUE (assessment, subject) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_basis_subject_fkey FOREIGN KEY (subject, subject_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_basis_assessment_fkey FOREIGN KEY (assessment)
    REFERENCES assessment (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT assessment_basis_position CHECK (position >= 1),
  CONSTRAINT assessment_basis_subject_kind CHECK (subject_kind IN ('intervention', 'provision', 'definition',
    'red-line'))
);
CREATE INDEX assessment_basis_subject_idx ON assessment_basis (subject);
COMMENT ON TABLE assessment_basis IS 'What the assessment of a cell rests on.';
COMMENT ON COLUMN assessment_basis.assessment IS 'The assessment';
COMMENT ON COLUMN assessment_basis.position IS 'Place among the grounds of the assessment, from 1';
COMMENT ON COLUMN assessment_basis.subject IS 'What it is about: an intervention, provision, definition or red line';
COMMENT ON COLUMN assessment_basis.subject_kind IS 'Kind of the subject';

CREATE TABLE lineage_step (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'lineage-step',
  from_intervention text NOT NULL,
  to_intervention text,
  relation text NOT NULL,
  summary text NOT NULL,
  method text NOT NULL,
  CONSTRAINT lineage_step_pkey PRIMARY KEY (id),
  CONSTRAINT lineage_step_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_step_from_intervention_fkey FOREIGN KEY (from_intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_step_to_intervention_fkey FOREIGN KEY (to_intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_step_entry_kind CHECK (entry_kind = 'lineage-step'),
  CONSTRAINT lineage_step_id_shape CHECK (id = 'lineage-step/' || substr(from_intervention, 14) || '/' ||
    coalesce(substr(to_intervention, 14), 'end')),
  CONSTRAINT lineage_step_two_versions CHECK (from_intervention <> to_intervention),
  CONSTRAINT lineage_step_end CHECK (to_intervention IS NOT NULL OR relation = 'rescinded'),
  CONSTRAINT lineage_step_relation CHECK (relation IN ('supersedes', 'successor', 'rescinded')),
  CONSTRAINT lineage_step_method CHECK (method IN ('human', 'machine', 'hybrid')),
  CONSTRAINT lineage_step_not_blank CHECK (summary ~ '\S')
);
CREATE INDEX lineage_step_from_intervention_idx ON lineage_step (from_intervention);
CREATE INDEX lineage_step_to_intervention_idx ON lineage_step (to_intervention);
COMMENT ON TABLE lineage_step IS 'What changed from one version of a text to the next.';
COMMENT ON COLUMN lineage_step.id IS 'lineage-step/…';
COMMENT ON COLUMN lineage_step.entry_kind IS 'Always lineage-step';
COMMENT ON COLUMN lineage_step.from_intervention IS 'The earlier version';
COMMENT ON COLUMN lineage_step.to_intervention IS 'The later version; absent: nothing follows';
COMMENT ON COLUMN lineage_step.relation IS 'How the later follows the earlier';
COMMENT ON COLUMN lineage_step.summary IS 'What changed, in short';
COMMENT ON COLUMN lineage_step.method IS 'Who coded it: a person, a machine, or both';

CREATE TABLE lineage_change (
  lineage_step text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  before text,
  before_kind text,
  after text,
  after_kind text,
  direction text NOT NULL,
  what text NOT NULL,
  basis text NOT NULL,
  CONSTRAINT lineage_change_pkey PRIMARY KEY (lineage_step, position),
  CONSTRAINT lineage_change_before_fkey FOREIGN KEY (before, before_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_change_after_fkey FOREIGN KEY (after, after_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_change_lineage_step_fkey FOREIGN KEY (lineage_step)
    REFERENCES lineage_step (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT lineage_change_shape CHECK ((before IS NULL) = (kind = 'added') AND (after IS NULL) = (kind =
    'dropped')),
  CONSTRAINT lineage_change_kinds CHECK ((before IS NULL) = (before_kind IS NULL) AND (after IS NULL) =
    (after_kind IS NULL)),
  CONSTRAINT lineage_change_position CHECK (position >= 1),
  CONSTRAINT lineage_change_kind CHECK (kind IN ('added', 'dropped', 'changed')),
  CONSTRAINT lineage_change_before_kind CHECK (before_kind IN ('intervention', 'provision', 'definition',
    'red-line')),
  CONSTRAINT lineage_change_after_kind CHECK (after_kind IN ('intervention', 'provision', 'definition',
    'red-line')),
  CONSTRAINT lineage_change_direction CHECK (direction IN ('stronger', 'weaker', 'moved', 'clarified', 'unknown')),
  CONSTRAINT lineage_change_basis CHECK (basis IN ('text', 'dossier')),
  CONSTRAINT lineage_change_not_blank CHECK (what ~ '\S')
);
CREATE INDEX lineage_change_before_idx ON lineage_change (before);
CREATE INDEX lineage_change_after_idx ON lineage_change (after);
COMMENT ON TABLE lineage_change IS 'An editor''s account of one change between two versions.';
COMMENT ON COLUMN lineage_change.lineage_step IS 'The step';
COMMENT ON COLUMN lineage_change.position IS 'Place among the changes of the step, from 1';
COMMENT ON COLUMN lineage_change.kind IS 'Whether something was added, dropped or changed';
COMMENT ON COLUMN lineage_change.before IS 'What was there; absent for added';
COMMENT ON COLUMN lineage_change.before_kind IS 'Its kind';
COMMENT ON COLUMN lineage_change.after IS 'What is there now; absent for dropped';
COMMENT ON COLUMN lineage_change.after_kind IS 'Its kind';
COMMENT ON COLUMN lineage_change.direction IS
  'Whether the line got stronger or weaker; unknown: the editors could not tell';
COMMENT ON COLUMN lineage_change.what IS 'The change in words, with pinpoints';
COMMENT ON COLUMN lineage_change.basis IS 'Whether it was read off the texts or off the recorded facts';

CREATE TABLE review (
  entry text NOT NULL,
  entry_kind text NOT NULL,
  position integer NOT NULL,
  reviewer text NOT NULL,
  reviewed_on date NOT NULL,
  outcome text NOT NULL,
  note text,
  CONSTRAINT review_pkey PRIMARY KEY (entry, position),
  CONSTRAINT review_entry_fkey FOREIGN KEY (entry, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT review_entry_kind CHECK (entry_kind IN ('claim', 'hole', 'cell', 'lineage-step')),
  CONSTRAINT review_position CHECK (position >= 1),
  CONSTRAINT review_outcome CHECK (outcome IN ('confirmed', 'disputed')),
  CONSTRAINT review_not_blank CHECK (reviewer ~ '\S' AND note ~ '\S')
);
COMMENT ON TABLE review IS 'A person looked at an assertion of the registry.';
COMMENT ON COLUMN review.entry IS 'The claim, observed hole, assessment or lineage step';
COMMENT ON COLUMN review.entry_kind IS 'Its kind';
COMMENT ON COLUMN review.position IS 'Place among the reviews of the entry, oldest first, from 1';
COMMENT ON COLUMN review.reviewer IS 'Who';
COMMENT ON COLUMN review.reviewed_on IS 'When';
COMMENT ON COLUMN review.outcome IS 'What came of it';
COMMENT ON COLUMN review.note IS 'Remark';
`;
