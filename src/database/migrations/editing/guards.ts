/** What the database itself holds proposals and history to, whoever writes. */
export const guardFunctions = String.raw`
CREATE FUNCTION proposal_digest(proposed integer) RETURNS text LANGUAGE sql STABLE STRICT
RETURN (SELECT encode(sha256(convert_to(jsonb_build_array(p.title, p.rationale, (
    SELECT jsonb_agg(jsonb_build_array(c.entry, c.action, c.content, c.reason, c.successor, c.base)
      ORDER BY c.entry COLLATE "C") FROM proposal_change AS c WHERE c.proposal = p.number))::text, 'UTF8')), 'hex')
  FROM proposal AS p WHERE p.number = proposed);
COMMENT ON FUNCTION proposal_digest(integer) IS 'SHA-256 of what a proposal says now';

CREATE FUNCTION guard_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a proposal begins as a draft'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_begins_as_draft', TABLE = 'proposal';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state IN ('accepted', 'rejected', 'withdrawn') THEN
    RAISE EXCEPTION 'proposal % is %', OLD.number, OLD.state
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_closed_for_good', TABLE = 'proposal';
  END IF;
  IF NEW.number <> OLD.number OR NEW.author <> OLD.author OR NOT NEW.writers @> OLD.writers OR
      NEW.version < OLD.version THEN
    RAISE EXCEPTION 'who wrote proposal % stays', OLD.number
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_writers_stay', TABLE = 'proposal';
  END IF;
  IF NEW.state = 'accepted' THEN
    IF OLD.state <> 'submitted' THEN
      RAISE EXCEPTION 'proposal % is not submitted', OLD.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_accepted_when_submitted', TABLE = 'proposal';
    END IF;
    IF NOT is_approved(NEW.number) THEN
      RAISE EXCEPTION 'proposal % has no approval of what it says by another person', OLD.number
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_approved_by_another', TABLE = 'proposal',
          HINT = 'A reviewer who did not write in it approves it; nobody who asked for changes is left.';
    END IF;
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION guard_proposal() IS 'What is closed stays as it is; accepted is only what another person approved';

CREATE FUNCTION is_approved(proposed integer) RETURNS boolean LANGUAGE sql STABLE STRICT
RETURN (WITH last_word AS (
    SELECT DISTINCT ON (r.reviewer) r.outcome, r.reviewer, r.reviewer_roles FROM proposal_review AS r
    WHERE r.proposal = proposed AND r.outcome <> 'comment' AND r.digest = (SELECT proposal_digest(proposed))
    ORDER BY r.reviewer, r.number DESC)
  SELECT coalesce(bool_or(w.outcome = 'approve' AND 'reviewer' = ANY (w.reviewer_roles) AND
      NOT w.reviewer = ANY (p.writers)), false) AND NOT coalesce(bool_or(w.outcome = 'request-changes'), false)
  FROM last_word AS w, proposal AS p WHERE p.number = proposed);
COMMENT ON FUNCTION is_approved(integer) IS
  'Whether a reviewer who wrote nothing in a proposal approves what it says now, and nobody''s last word on it asks for changes';

CREATE FUNCTION guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number_of integer := CASE TG_OP WHEN 'INSERT' THEN NEW.proposal ELSE OLD.proposal END;
BEGIN
  IF EXISTS (SELECT FROM proposal WHERE number = number_of AND state NOT IN ('draft', 'submitted')) THEN
    RAISE EXCEPTION 'proposal % is closed', number_of
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'proposal_closed_for_good', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION guard_change() IS 'Changes of a closed proposal stay as they are';

CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reviewed proposal;
BEGIN
  SELECT * INTO reviewed FROM proposal WHERE number = NEW.proposal;
  IF NEW.outcome = 'approve' AND NEW.reviewer = ANY (reviewed.writers) THEN
    RAISE EXCEPTION '% wrote in proposal %', NEW.reviewer, NEW.proposal
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_review_by_another', TABLE = 'proposal_review';
  END IF;
  IF NEW.version IS DISTINCT FROM reviewed.version THEN
    RAISE EXCEPTION 'proposal % is in version %', NEW.proposal, reviewed.version
      USING ERRCODE = 'check_violation', CONSTRAINT = 'proposal_review_version', TABLE = 'proposal_review';
  END IF;
  NEW.digest := proposal_digest(NEW.proposal);
  RETURN NEW;
END $$;
COMMENT ON FUNCTION guard_review() IS 'Nobody approves what he wrote; a review is of what the proposal says now';

CREATE FUNCTION guard_contest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.resolved_at IS NOT NULL OR (OLD.number, OLD.claim, OLD.reason, OLD.contester, OLD.opened_at) IS DISTINCT FROM
      (NEW.number, NEW.claim, NEW.reason, NEW.contester, NEW.opened_at) OR OLD.position IS DISTINCT FROM NEW.position THEN
    RAISE EXCEPTION 'contest % stays as it is', OLD.number
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'contest_stays', TABLE = 'contest';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION guard_contest() IS 'A contest is resolved once, and nothing else of it changes';

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what stands in % is never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_immutable', TABLE = TG_TABLE_NAME;
END $$;
COMMENT ON FUNCTION refuse_rewriting() IS 'Refuses to update, delete or truncate';

CREATE FUNCTION check_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken integer;
BEGIN
  SELECT min(i.number) INTO broken FROM inserted AS i LEFT JOIN revision AS p ON p.number = i.number - 1
    WHERE i.previous_hash <> coalesce(p.hash, repeat('0', 64)) OR (p.number IS NULL AND i.number <> 1);
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'revision % does not follow from the one before', broken
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_chain', TABLE = 'revision';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_chain() IS 'Every revision holds the hash of the one before, and no number is left out';

CREATE FUNCTION refuse_reuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM tombstone WHERE entry = NEW.id) THEN
    RAISE EXCEPTION '% was retired; its id is not used again', NEW.id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entry_not_retired', TABLE = 'entry';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION refuse_reuse() IS 'An id that was retired is never given to an entry again';

CREATE FUNCTION check_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM entry WHERE id = NEW.entry) THEN
    RAISE EXCEPTION '% has a tombstone and is still there', NEW.entry
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'entry_not_retired', TABLE = 'tombstone';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION check_tombstone() IS 'At the end of a transaction no entry has a tombstone';
`;

export const guardTriggers = String.raw`
CREATE TRIGGER proposal_guarded BEFORE INSERT OR UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION guard_proposal();
CREATE TRIGGER proposal_change_guarded BEFORE INSERT OR UPDATE OR DELETE ON proposal_change
  FOR EACH ROW EXECUTE FUNCTION guard_change();
CREATE TRIGGER proposal_review_guarded BEFORE INSERT ON proposal_review
  FOR EACH ROW EXECUTE FUNCTION guard_review();
CREATE TRIGGER contest_guarded BEFORE UPDATE ON contest
  FOR EACH ROW EXECUTE FUNCTION guard_contest();
CREATE TRIGGER revision_chained AFTER INSERT ON revision REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION check_chain();
CREATE TRIGGER entry_not_reused AFTER INSERT OR UPDATE OF id ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_reuse();
CREATE CONSTRAINT TRIGGER tombstone_of_none AFTER INSERT ON tombstone
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_tombstone();
${['revision', 'tombstone', 'proposal_review']
  .map(
    (table) => `CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();`,
  )
  .join('\n')}
${['proposal', 'contest']
  .map(
    (table) => `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();`,
  )
  .join('\n')}
${['revision', 'tombstone', 'proposal_review', 'proposal', 'proposal_change', 'contest']
  .map(
    (table) => `CREATE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();`,
  )
  .join('\n')}
REVOKE UPDATE, DELETE, TRUNCATE ON revision, tombstone, proposal_review FROM PUBLIC, CURRENT_USER;
REVOKE DELETE, TRUNCATE ON proposal, contest FROM PUBLIC, CURRENT_USER;
`;
