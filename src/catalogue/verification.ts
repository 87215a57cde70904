import type { Evidence, Verification } from './scales.js';

const BY_EVIDENCE: Readonly<Record<Evidence, Verification>> = {
  read: 'verified',
  'read-secondary': 'secondary',
  recalled: 'unverified',
};

export function verificationOf(evidence: Evidence): Verification {
  return BY_EVIDENCE[evidence];
}

interface Evidences {
  readonly evidence: Evidence;
}

/**
 * An intervention counts as verified where anything of its text was read in the text itself, as secondary where a page
 * about it was; its events decide where it has no clauses.
 */
export function verificationOfIntervention(intervention: {
  readonly provisions: readonly Evidences[];
  readonly definitions: readonly Evidences[];
  readonly redLines: readonly Evidences[];
  readonly events: readonly Evidences[];
}): Verification {
  const clauses = [...intervention.provisions, ...intervention.definitions, ...intervention.redLines];
  const evidence = new Set((clauses.length > 0 ? clauses : intervention.events).map((x) => x.evidence));
  return evidence.has('read') ? 'verified' : evidence.has('read-secondary') ? 'secondary' : 'unverified';
}
