/** Provisions and red lines, and to what they apply. */
export const redLineTables = String.raw`
CREATE TABLE red_line (
  id text NOT NULL,
  entry_kind text NOT NULL DEFAULT 'red-line',
  slug text NOT NULL,
  intervention text NOT NULL,
  kind text NOT NULL,
  statement text NOT NULL,
  pinpoint text NOT NULL,
  source text NOT NULL,
  responses text[] NOT NULL,
  applies_from date,
  anatomy_basis text NOT NULL,
  evidence text NOT NULL,
  at text,
  CONSTRAINT red_line_pkey PRIMARY KEY (id),
  CONSTRAINT red_line_entry_fkey FOREIGN KEY (id, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_source_fkey FOREIGN KEY (source, intervention)
    REFERENCES source (id, intervention) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_intervention_fkey FOREIGN KEY (intervention)
    REFERENCES intervention (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_entry_kind CHECK (entry_kind = 'red-line'),
  CONSTRAINT red_line_id_shape CHECK (id = 'red-line/' || substr(intervention, 14) || '/' || slug),
  CONSTRAINT red_line_pinpoint CHECK (pinpoint ~ '\S'),
  CONSTRAINT red_line_at CHECK ((evidence = 'recalled') = (at IS NULL)),
  CONSTRAINT red_line_kind CHECK (kind IN ('use', 'behaviour', 'capability', 'outcome', 'development')),
  CONSTRAINT red_line_responses CHECK (responses <@ ARRAY['prohibit', 'halt-training', 'halt-deployment',
    'withdraw', 'harden-security', 'add-safeguards', 'notify-authority', 'publish', 'convene']),
  CONSTRAINT red_line_anatomy_basis CHECK (anatomy_basis IN ('text', 'dossier')),
  CONSTRAINT red_line_evidence CHECK (evidence IN ('read', 'read-secondary', 'recalled')),
  CONSTRAINT red_line_not_blank CHECK (statement ~ '\S' AND at ~ '\S')
);
CREATE INDEX red_line_intervention_idx ON red_line (intervention);
CREATE INDEX red_line_source_idx ON red_line (source);
COMMENT ON TABLE red_line IS 'A red line: condition, what must not happen, what must follow.';
COMMENT ON COLUMN red_line.id IS 'red-line/…';
COMMENT ON COLUMN red_line.entry_kind IS 'Always red-line';
COMMENT ON COLUMN red_line.slug IS 'Last part of the id';
COMMENT ON COLUMN red_line.intervention IS 'The text that it stands in';
COMMENT ON COLUMN red_line.kind IS 'What the line is drawn around';
COMMENT ON COLUMN red_line.statement IS 'The line in one sentence, in our own words';
COMMENT ON COLUMN red_line.pinpoint IS 'Section, article or page where it stands';
COMMENT ON COLUMN red_line.source IS 'The record that the pinpoint points into';
COMMENT ON COLUMN red_line.responses IS 'What must follow when it is crossed';
COMMENT ON COLUMN red_line.applies_from IS 'First day on which it applies, where that differs from its intervention';
COMMENT ON COLUMN red_line.anatomy_basis IS 'Whether its grades come from the text itself or from the recorded facts';
COMMENT ON COLUMN red_line.evidence IS
  'How it was established: read in the text itself, read-secondary in a page about it, or recalled and waiting for a check';
COMMENT ON COLUMN red_line.at IS 'Where it was read; absent for recalled';

CREATE TABLE red_line_trigger (
  red_line text NOT NULL,
  position integer NOT NULL,
  definition text NOT NULL,
  CONSTRAINT red_line_trigger_pkey PRIMARY KEY (red_line, position),
  CONSTRAINT red_line_trigger_definition_key UNIQUE (red_line, definition) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_trigger_red_line_fkey FOREIGN KEY (red_line)
    REFERENCES red_line (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_trigger_definition_fkey FOREIGN KEY (definition)
    REFERENCES definition (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT red_line_trigger_position CHECK (position >= 1)
);
CREATE INDEX red_line_trigger_definition_idx ON red_line_trigger (definition);
COMMENT ON TABLE red_line_trigger IS 'A definition whose fulfilment crosses a red line.';
COMMENT ON COLUMN red_line_trigger.red_line IS 'The red line';
COMMENT ON COLUMN red_line_trigger.position IS 'Place among the triggers of the line, from 1';
COMMENT ON COLUMN red_line_trigger.definition IS 'The definition';

CREATE TABLE anatomy_point (
  red_line text NOT NULL,
  criterion text NOT NULL,
  holds boolean,
  why text NOT NULL,
  CONSTRAINT anatomy_point_pkey PRIMARY KEY (red_line, criterion),
  CONSTRAINT anatomy_point_red_line_fkey FOREIGN KEY (red_line)
    REFERENCES red_line (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT anatomy_point_criterion CHECK (criterion IN ('quantifiedOrTestable', 'observableBeforeHarm',
    'namedOutsideDecider', 'consequenceFixedInAdvance', 'outsideCheck', 'noExitClause')),
  CONSTRAINT anatomy_point_not_blank CHECK (why ~ '\S')
);
COMMENT ON TABLE anatomy_point IS 'One of the six grades of a red line: how operational it is.';
COMMENT ON COLUMN anatomy_point.red_line IS 'The red line';
COMMENT ON COLUMN anatomy_point.criterion IS 'What is graded';
COMMENT ON COLUMN anatomy_point.holds IS 'Whether it holds; absent: the recorded facts do not settle it';
COMMENT ON COLUMN anatomy_point.why IS 'Why';

CREATE TABLE scope (
  entry text NOT NULL,
  entry_kind text NOT NULL,
  definitions_known boolean NOT NULL,
  combine text,
  actor text NOT NULL,
  occasion text,
  further text,
  note text,
  CONSTRAINT scope_pkey PRIMARY KEY (entry),
  CONSTRAINT scope_entry_known_key UNIQUE (entry, definitions_known),
  CONSTRAINT scope_entry_fkey FOREIGN KEY (entry, entry_kind)
    REFERENCES entry (id, kind) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scope_entry_kind CHECK (entry_kind IN ('provision', 'red-line')),
  CONSTRAINT scope_combine CHECK (combine IN ('allOf', 'anyOf')),
  CONSTRAINT scope_actor CHECK (actor IN ('developer', 'anyone', 'provider', 'deployer', 'authority', 'state',
    'operator')),
  CONSTRAINT scope_not_blank CHECK (occasion ~ '\S' AND further ~ '\S' AND note ~ '\S')
);
COMMENT ON TABLE scope IS 'To what a provision or red line applies, and on what occasion.';
COMMENT ON COLUMN scope.entry IS 'The provision or red line';
COMMENT ON COLUMN scope.entry_kind IS 'Its kind';
COMMENT ON COLUMN scope.definitions_known IS 'False: the text makes it depend on a definition that was not read';
COMMENT ON COLUMN scope.combine IS 'Whether all of the definitions must be met, or any';
COMMENT ON COLUMN scope.actor IS 'Whom it binds';
COMMENT ON COLUMN scope.occasion IS 'An occasion that no definition catches';
COMMENT ON COLUMN scope.further IS 'A further condition that no definition catches';
COMMENT ON COLUMN scope.note IS 'Remark';

CREATE TABLE scope_definition (
  entry text NOT NULL,
  role text NOT NULL,
  position integer NOT NULL,
  definition text NOT NULL,
  CONSTRAINT scope_definition_pkey PRIMARY KEY (entry, role, position),
  CONSTRAINT scope_definition_definition_key UNIQUE (entry, role, definition) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scope_definition_entry_fkey FOREIGN KEY (entry)
    REFERENCES scope (entry) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scope_definition_definition_fkey FOREIGN KEY (definition)
    REFERENCES definition (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scope_definition_role CHECK (role IN ('definitions', 'upon', 'unless')),
  CONSTRAINT scope_definition_position CHECK (position >= 1)
);
CREATE INDEX scope_definition_definition_idx ON scope_definition (definition);
COMMENT ON TABLE scope_definition IS 'A definition that a scope names.';
COMMENT ON COLUMN scope_definition.entry IS 'The provision or red line';
COMMENT ON COLUMN scope_definition.role IS
  'definitions: to what it applies; upon: the event that sets it off; unless: what is excepted';
COMMENT ON COLUMN scope_definition.position IS 'Place among the definitions of that role, from 1';
COMMENT ON COLUMN scope_definition.definition IS 'The definition';
`;
