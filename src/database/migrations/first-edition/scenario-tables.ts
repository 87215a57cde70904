/** Scenarios: pathways, indicators, mappings. */
export const scenarioTables = String.raw`
CREATE TABLE scenario_relation (
  scenario text NOT NULL,
  position integer NOT NULL,
  related text NOT NULL,
  CONSTRAINT scenario_relation_pkey PRIMARY KEY (scenario, position),
  CONSTRAINT scenario_relation_related_key UNIQUE (scenario, related) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_relation_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_relation_related_fkey FOREIGN KEY (related)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_relation_two CHECK (related <> scenario),
  CONSTRAINT scenario_relation_position CHECK (position >= 1)
);
CREATE INDEX scenario_relation_related_idx ON scenario_relation (related);
COMMENT ON TABLE scenario_relation IS 'A scenario that is related to another.';
COMMENT ON COLUMN scenario_relation.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_relation.position IS 'Place among the related scenarios, from 1';
COMMENT ON COLUMN scenario_relation.related IS 'The related scenario';

CREATE TABLE scenario_reference (
  scenario text NOT NULL,
  position integer NOT NULL,
  reference text NOT NULL,
  CONSTRAINT scenario_reference_pkey PRIMARY KEY (scenario, position),
  CONSTRAINT scenario_reference_reference_key UNIQUE (scenario, reference) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_reference_scenario_fkey FOREIGN KEY (scenario)
    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_reference_reference_fkey FOREIGN KEY (reference)
    REFERENCES reference (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT scenario_reference_position CHECK (position >= 1)
);
CREATE INDEX scenario_reference_reference_idx ON scenario_reference (reference);
COMMENT ON TABLE scenario_reference IS 'A work that the account of a scenario rests on.';
COMMENT ON COLUMN scenario_reference.scenario IS 'The scenario';
COMMENT ON COLUMN scenario_reference.position IS 'Place among the works of the scenario, from 1';
COMMENT ON COLUMN scenario_reference.reference IS 'The work';
`;
