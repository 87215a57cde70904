/** How the model and the grading of red lines are explained. */
export const frameTables = String.raw`
CREATE TABLE frame (
  singleton boolean NOT NULL,
  model_summary text NOT NULL,
  rubric_scope text NOT NULL,
  rubric_unknown text NOT NULL,
  rubric_basis text NOT NULL,
  rubric_caution text NOT NULL,
  CONSTRAINT frame_pkey PRIMARY KEY (singleton),
  CONSTRAINT frame_one_row CHECK (singleton),
  CONSTRAINT frame_not_blank CHECK (model_summary ~ '\S' AND rubric_scope ~ '\S' AND rubric_unknown ~ '\S' AND
    rubric_basis ~ '\S' AND rubric_caution ~ '\S')
);
COMMENT ON TABLE frame IS 'The texts that explain the model and the grading of red lines: one row.';
COMMENT ON COLUMN frame.singleton IS 'Always true: there is one row';
COMMENT ON COLUMN frame.model_summary IS 'The model of layers and holes';
COMMENT ON COLUMN frame.rubric_scope IS 'What is graded';
COMMENT ON COLUMN frame.rubric_unknown IS 'When a point counts as unknown';
COMMENT ON COLUMN frame.rubric_basis IS 'Where a grade comes from';
COMMENT ON COLUMN frame.rubric_caution IS 'How grades should not be read';

CREATE TABLE frame_reference (
  position integer NOT NULL,
  reference text NOT NULL,
  CONSTRAINT frame_reference_pkey PRIMARY KEY (position),
  CONSTRAINT frame_reference_reference_fkey FOREIGN KEY (reference)
    REFERENCES reference (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT frame_reference_position CHECK (position >= 1)
);
CREATE INDEX frame_reference_reference_idx ON frame_reference (reference);
COMMENT ON TABLE frame_reference IS 'A work that the model rests on.';
COMMENT ON COLUMN frame_reference.position IS 'Place among the works, from 1';
COMMENT ON COLUMN frame_reference.reference IS 'The work';

CREATE TABLE rubric_criterion (
  criterion text NOT NULL,
  position integer NOT NULL,
  holds text NOT NULL,
  does_not_hold text NOT NULL,
  CONSTRAINT rubric_criterion_pkey PRIMARY KEY (criterion),
  CONSTRAINT rubric_criterion_criterion CHECK (criterion IN ('quantifiedOrTestable', 'observableBeforeHarm',
    'namedOutsideDecider', 'consequenceFixedInAdvance', 'outsideCheck', 'noExitClause')),
  CONSTRAINT rubric_criterion_position CHECK (position >= 1),
  CONSTRAINT rubric_criterion_not_blank CHECK (holds ~ '\S' AND does_not_hold ~ '\S')
);
COMMENT ON TABLE rubric_criterion IS 'How one point of the anatomy of red lines is graded.';
COMMENT ON COLUMN rubric_criterion.criterion IS 'What is graded';
COMMENT ON COLUMN rubric_criterion.position IS 'Place among the criteria, as listed, from 1';
COMMENT ON COLUMN rubric_criterion.holds IS 'When the point is given';
COMMENT ON COLUMN rubric_criterion.does_not_hold IS 'When it is not';

CREATE TABLE rubric_example (
  criterion text NOT NULL,
  position integer NOT NULL,
  red_line text NOT NULL,
  holds boolean NOT NULL,
  because text NOT NULL,
  CONSTRAINT rubric_example_pkey PRIMARY KEY (criterion, position),
  CONSTRAINT rubric_example_criterion_fkey FOREIGN KEY (criterion)
    REFERENCES rubric_criterion (criterion) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT rubric_example_red_line_fkey FOREIGN KEY (red_line)
    REFERENCES red_line (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT rubric_example_position CHECK (position >= 1),
  CONSTRAINT rubric_example_not_blank CHECK (because ~ '\S')
);
CREATE INDEX rubric_example_red_line_idx ON rubric_example (red_line);
COMMENT ON TABLE rubric_example IS 'A red line whose grade shows how the rubric is meant.';
COMMENT ON COLUMN rubric_example.criterion IS 'What is graded';
COMMENT ON COLUMN rubric_example.position IS 'Place among the examples of the criterion, from 1';
COMMENT ON COLUMN rubric_example.red_line IS 'The red line';
COMMENT ON COLUMN rubric_example.holds IS 'Whether the point is given';
COMMENT ON COLUMN rubric_example.because IS 'Why';
`;
