/** Proposals, what they change, and what reviewers say of them. */
export const proposalTables = String.raw`
CREATE TABLE proposal (
  number integer NOT NULL,
  title text NOT NULL,
  rationale text NOT NULL,
  state text NOT NULL,
  version integer NOT NULL,
  author text NOT NULL,
  author_name text NOT NULL,
  writers text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  amended_at timestamp with time zone NOT NULL,
  submitted_at timestamp with time zone,
  closed_at timestamp with time zone,
  closed_by text,
  closed_by_name text,
  closing_note text,
  CONSTRAINT proposal_pkey PRIMARY KEY (number),
  CONSTRAINT proposal_number CHECK (number >= 1 AND version >= 1),
  CONSTRAINT proposal_state CHECK (state IN ('draft', 'submitted', 'accepted', 'rejected', 'withdrawn')),
  CONSTRAINT proposal_writers CHECK (author = ANY (writers)),
  CONSTRAINT proposal_closed CHECK ((state IN ('accepted', 'rejected', 'withdrawn')) = (closed_at IS NOT NULL) AND
    (closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (closed_by_name IS NULL)),
  CONSTRAINT proposal_submitted CHECK (submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn')),
  CONSTRAINT proposal_not_blank CHECK (title ~ '\S' AND rationale ~ '\S' AND author ~ '\S')
);
CREATE INDEX proposal_state_idx ON proposal (state, number);
COMMENT ON TABLE proposal IS
  'A set of changes of entries that somebody proposes. Accepted only with an approval by another person.';
COMMENT ON COLUMN proposal.number IS 'Number of the proposal, from 1; in the API proposal/number';
COMMENT ON COLUMN proposal.title IS 'What it does, in one line';
COMMENT ON COLUMN proposal.rationale IS 'Why, with what it rests on';
COMMENT ON COLUMN proposal.state IS 'draft, submitted, accepted, rejected or withdrawn; the last three are for good';
COMMENT ON COLUMN proposal.version IS 'How often it was written: 1, and one more with every amendment';
COMMENT ON COLUMN proposal.author IS 'Id of the person who made it';
COMMENT ON COLUMN proposal.author_name IS 'Name of that person';
COMMENT ON COLUMN proposal.writers IS 'Ids of all who wrote in it, the author among them: none of them can approve it';
COMMENT ON COLUMN proposal.created_at IS 'When it was made';
COMMENT ON COLUMN proposal.amended_at IS 'When its text was last written';
COMMENT ON COLUMN proposal.submitted_at IS 'When it was first submitted';
COMMENT ON COLUMN proposal.closed_at IS 'When it was accepted, rejected or withdrawn';
COMMENT ON COLUMN proposal.closed_by IS 'Id of the person who did so';
COMMENT ON COLUMN proposal.closed_by_name IS 'Name of that person';
COMMENT ON COLUMN proposal.closing_note IS 'What was said about it';

CREATE TABLE proposal_change (
  proposal integer NOT NULL,
  entry text NOT NULL,
  position integer NOT NULL,
  action text NOT NULL,
  content text,
  reason text,
  successor text,
  base integer,
  CONSTRAINT proposal_change_pkey PRIMARY KEY (proposal, entry),
  CONSTRAINT proposal_change_proposal_fkey FOREIGN KEY (proposal) REFERENCES proposal (number),
  CONSTRAINT proposal_change_position CHECK (position >= 1 AND base >= 1),
  CONSTRAINT proposal_change_action CHECK (action IN ('put', 'retire')),
  CONSTRAINT proposal_change_put CHECK ((action = 'put') = (content IS NOT NULL)),
  CONSTRAINT proposal_change_retire CHECK ((action = 'retire') = (reason IS NOT NULL) AND (successor IS NULL OR
    (action = 'retire' AND successor <> entry))),
  CONSTRAINT proposal_change_not_blank CHECK (entry ~ '\S' AND reason ~ '\S')
);
COMMENT ON TABLE proposal_change IS 'What a proposal does to one entry.';
COMMENT ON COLUMN proposal_change.proposal IS 'Number of the proposal';
COMMENT ON COLUMN proposal_change.entry IS 'Id of the entry';
COMMENT ON COLUMN proposal_change.position IS 'Place among the changes of the proposal, from 1';
COMMENT ON COLUMN proposal_change.action IS 'put: the entry is to say this; retire: it is to go';
COMMENT ON COLUMN proposal_change.content IS 'The whole entry, as canonical JSON (RFC 8785)';
COMMENT ON COLUMN proposal_change.reason IS 'Why the entry is retired';
COMMENT ON COLUMN proposal_change.successor IS 'Id of the entry that takes its place';
COMMENT ON COLUMN proposal_change.base IS 'Number of the revision that the change starts from; absent: a new entry';

CREATE TABLE proposal_review (
  proposal integer NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL,
  comment text,
  reviewer text NOT NULL,
  reviewer_name text NOT NULL,
  reviewer_roles text[] NOT NULL,
  reviewed_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  digest text NOT NULL,
  CONSTRAINT proposal_review_pkey PRIMARY KEY (proposal, number),
  CONSTRAINT proposal_review_proposal_fkey FOREIGN KEY (proposal) REFERENCES proposal (number),
  CONSTRAINT proposal_review_number CHECK (number >= 1 AND version >= 1),
  CONSTRAINT proposal_review_outcome CHECK (outcome IN ('approve', 'request-changes', 'comment')),
  CONSTRAINT proposal_review_role CHECK (outcome <> 'approve' OR 'reviewer' = ANY (reviewer_roles)),
  CONSTRAINT proposal_review_says CHECK (outcome = 'approve' OR comment IS NOT NULL),
  CONSTRAINT proposal_review_not_blank CHECK (comment ~ '\S' AND reviewer ~ '\S')
);
COMMENT ON TABLE proposal_review IS 'What somebody said of a proposal. Never changed: who thinks otherwise says so again.';
COMMENT ON COLUMN proposal_review.proposal IS 'Number of the proposal';
COMMENT ON COLUMN proposal_review.number IS 'Number of the review of this proposal, from 1';
COMMENT ON COLUMN proposal_review.outcome IS 'approve, request-changes or comment';
COMMENT ON COLUMN proposal_review.comment IS 'In words';
COMMENT ON COLUMN proposal_review.reviewer IS 'Id of the person';
COMMENT ON COLUMN proposal_review.reviewer_name IS 'Name of the person';
COMMENT ON COLUMN proposal_review.reviewer_roles IS 'The roles of the person at that time';
COMMENT ON COLUMN proposal_review.reviewed_at IS 'When';
COMMENT ON COLUMN proposal_review.version IS 'The version of the proposal that was reviewed';
COMMENT ON COLUMN proposal_review.digest IS
  'SHA-256 of what the proposal said then, written by the database itself: an approval is of these very words';
`;
