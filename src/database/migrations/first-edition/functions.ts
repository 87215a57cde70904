/** What check constraints and triggers call. */
export const functions = String.raw`
CREATE FUNCTION is_partial_date(said text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
  WHEN said ~ '^\d{4}(-(0[1-9]|1[0-2]))?$' THEN true
  WHEN said ~ '^\d{4}-(0[1-9]|1[0-2])-\d{2}$' THEN substr(said, 9)::integer BETWEEN 1 AND
    CASE substr(said, 6, 2)
      WHEN '04' THEN 30 WHEN '06' THEN 30 WHEN '09' THEN 30 WHEN '11' THEN 30
      WHEN '02' THEN
        CASE WHEN substr(said, 1, 4)::integer % 400 = 0 THEN 29
          WHEN substr(said, 1, 4)::integer % 100 = 0 THEN 28
          WHEN substr(said, 1, 4)::integer % 4 = 0 THEN 29
          ELSE 28 END
      ELSE 31 END
  ELSE false END;
COMMENT ON FUNCTION is_partial_date(text) IS 'Whether this is a year, a month or a day that exists: 2024, 2024-05, 2024-05-21';

CREATE FUNCTION subject_path(subject text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN split_part(subject, '/', 2) || '/' || split_part(subject, '/', 1) ||
  CASE WHEN split_part(subject, '/', 3) = '' THEN '' ELSE '/' || split_part(subject, '/', 3) END;
COMMENT ON FUNCTION subject_path(text) IS
  'A subject as the ids of claims and holes carry it: provision/x/y is x/provision/y, intervention/x is x/intervention';

CREATE FUNCTION check_entry_has_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry_id text := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
  entry_kind text;
BEGIN
  SELECT kind INTO entry_kind FROM entry WHERE id = entry_id;
  IF NOT FOUND OR (CASE entry_kind
    WHEN 'regime' THEN EXISTS (SELECT FROM regime WHERE id = entry_id)
    WHEN 'intervention' THEN EXISTS (SELECT FROM intervention WHERE id = entry_id)
    WHEN 'source' THEN EXISTS (SELECT FROM source WHERE id = entry_id)
    WHEN 'provision' THEN EXISTS (SELECT FROM provision WHERE id = entry_id)
    WHEN 'definition' THEN EXISTS (SELECT FROM definition WHERE id = entry_id)
    WHEN 'red-line' THEN EXISTS (SELECT FROM red_line WHERE id = entry_id)
    WHEN 'claim' THEN EXISTS (SELECT FROM claim WHERE id = entry_id)
    WHEN 'scenario' THEN EXISTS (SELECT FROM scenario WHERE id = entry_id)
    WHEN 'layer' THEN EXISTS (SELECT FROM layer WHERE id = entry_id)
    WHEN 'concept' THEN EXISTS (SELECT FROM concept WHERE id = entry_id)
    WHEN 'cause' THEN EXISTS (SELECT FROM cause WHERE id = entry_id)
    WHEN 'cell' THEN EXISTS (SELECT FROM assessment WHERE id = entry_id)
    WHEN 'hole' THEN EXISTS (SELECT FROM hole WHERE id = entry_id)
    WHEN 'judgement' THEN EXISTS (SELECT FROM judgement WHERE id = entry_id)
    WHEN 'metric' THEN EXISTS (SELECT FROM metric WHERE id = entry_id)
    WHEN 'lineage-step' THEN EXISTS (SELECT FROM lineage_step WHERE id = entry_id)
    WHEN 'reference' THEN EXISTS (SELECT FROM reference WHERE id = entry_id)
    WHEN 'authority' THEN EXISTS (SELECT FROM authority WHERE id = entry_id)
    END) THEN RETURN NULL;
  END IF;
  RAISE EXCEPTION 'entry % has no row in the table of its kind', entry_id
    USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'entry_has_row', TABLE = 'entry',
      HINT = 'Insert or delete the entry and its row in one transaction.';
END $$;
COMMENT ON FUNCTION check_entry_has_row() IS 'At the end of a transaction every entry has a row in the table of its kind';

CREATE FUNCTION subject_evidence(subject text) RETURNS text LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  RETURN CASE split_part(subject, '/', 1)
    WHEN 'provision' THEN (SELECT p.evidence FROM provision AS p WHERE p.id = subject)
    WHEN 'definition' THEN (SELECT d.evidence FROM definition AS d WHERE d.id = subject)
    WHEN 'red-line' THEN (SELECT r.evidence FROM red_line AS r WHERE r.id = subject)
    ELSE (SELECT min(c.evidence) FROM (
      SELECT p.evidence FROM provision AS p WHERE p.intervention = subject
      UNION ALL SELECT d.evidence FROM definition AS d WHERE d.intervention = subject
      UNION ALL SELECT r.evidence FROM red_line AS r WHERE r.intervention = subject
      UNION ALL SELECT e.evidence FROM lifecycle_event AS e WHERE e.intervention = subject) AS c) END;
END $$;
COMMENT ON FUNCTION subject_evidence(text) IS
  'How a subject was established; an intervention as its best clause or event was';

CREATE FUNCTION is_too_sure(confidence text, evidence text, of_hole boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE evidence
  WHEN 'recalled' THEN confidence IN ('likely', 'very-likely')
  WHEN 'read-secondary' THEN confidence = 'very-likely' AND NOT of_hole
  ELSE false END;
COMMENT ON FUNCTION is_too_sure(text, text, boolean) IS
  'Recalled evidence carries uncertain at most; read-secondary carries likely, and an observed hole very-likely';

CREATE FUNCTION check_confidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
BEGIN
  IF TG_TABLE_NAME IN ('claim', 'hole') THEN
    IF is_too_sure(NEW.confidence, subject_evidence(NEW.subject), TG_TABLE_NAME = 'hole') THEN wrong := NEW.id; END IF;
  ELSE
    SELECT c.id INTO wrong FROM claim AS c WHERE c.subject = NEW.id AND is_too_sure(c.confidence, NEW.evidence, false)
    UNION ALL SELECT h.id FROM hole AS h WHERE h.subject = NEW.id AND is_too_sure(h.confidence, NEW.evidence, true);
  END IF;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the confidence of % is above what the evidence of its subject carries', wrong
      USING ERRCODE = 'check_violation', CONSTRAINT = 'confidence_fits_evidence', TABLE = TG_TABLE_NAME,
        HINT = 'Lower the confidence, or read the text itself and say where.';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_confidence() IS
  'No claim or hole is surer than the evidence of its subject allows';

CREATE FUNCTION check_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  IF TG_TABLE_NAME = 'metric' THEN
    SELECT c.definition, c.path, c.unit, m.unit AS expected INTO wrong FROM criterion AS c JOIN metric AS m ON m.id = c.metric
      WHERE m.id = NEW.id AND NOT unit_fits(c.unit, m.unit) LIMIT 1;
  ELSE
    SELECT NEW.definition, NEW.path, NEW.unit, m.unit AS expected INTO wrong FROM metric AS m
      WHERE m.id = NEW.metric AND NOT unit_fits(NEW.unit, m.unit);
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'criterion % of % counts in %, its metric in %', wrong.path, wrong.definition, wrong.unit, wrong.expected
      USING ERRCODE = 'check_violation', CONSTRAINT = 'criterion_unit_fits_metric', TABLE = 'criterion';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_unit() IS 'A criterion counts in the unit of its metric; money in any currency, a term in any unit of time';

CREATE FUNCTION unit_fits(unit text, metric_unit text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN unit = metric_unit OR (unit ~ '^[A-Z]{3}$' AND metric_unit ~ '^[A-Z]{3}$') OR
  ARRAY[unit, metric_unit] <@ ARRAY['minutes', 'hours', 'days', 'weeks', 'business days', 'months', 'years'];
COMMENT ON FUNCTION unit_fits(text, text) IS 'Whether a value in the first unit can be a value of a metric that counts in the second';

CREATE FUNCTION check_anatomy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line text := CASE TG_TABLE_NAME WHEN 'red_line' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'red_line' END;
BEGIN
  IF EXISTS (SELECT FROM red_line WHERE id = line) AND (SELECT count(*) FROM anatomy_point WHERE red_line = line) < 6 THEN
    RAISE EXCEPTION '% is not graded on all six points', line
      USING ERRCODE = 'check_violation', CONSTRAINT = 'red_line_graded', TABLE = 'red_line',
        HINT = 'Insert a red line and its six anatomy points in one transaction; holds is null where unknown.';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_anatomy() IS 'At the end of a transaction every red line is graded on all six points';

CREATE FUNCTION check_authority() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := CASE TG_TABLE_NAME WHEN 'authority' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'authority' END;
BEGIN
  IF EXISTS (SELECT FROM authority WHERE id = named) AND
      NOT EXISTS (SELECT FROM authority_intervention WHERE authority = named) THEN
    RAISE EXCEPTION '% enforces nothing and decides nothing', named
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authority_acts', TABLE = 'authority',
        HINT = 'Insert an authority and what it enforces or decides in one transaction.';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_authority() IS
  'At the end of a transaction every authority enforces an intervention or decides whether one was kept';

CREATE FUNCTION check_scope_definitions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  scoped text := to_jsonb(NEW) ->> 'entry';
BEGIN
  IF EXISTS (SELECT FROM scope AS s JOIN scope_definition AS d ON d.entry = s.entry
      WHERE s.entry = scoped AND d.role = 'definitions' AND NOT s.definitions_known) THEN
    RAISE EXCEPTION 'the scope of % names definitions and says that they are unknown', scoped
      USING ERRCODE = 'check_violation', CONSTRAINT = 'scope_definitions_known', TABLE = 'scope';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_scope_definitions() IS 'A scope either names definitions or says that they are unknown';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release is never changed or removed'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'release_immutable', TABLE = TG_TABLE_NAME,
      HINT = 'Publish another release.';
END $$;
COMMENT ON FUNCTION refuse_change() IS 'Refuses to update, delete or truncate';
`;
