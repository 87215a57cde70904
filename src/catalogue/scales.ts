/**
 * The closed vocabularies of the registry. A slug is what seeds, tables and releases hold; the GraphQL enum
 * value is the slug in capitals with underscores (`developer-policy` -> `DEVELOPER_POLICY`).
 */

export const INTERVENTION_KINDS = [
  'statute',
  'bill',
  'regulation',
  'executive-order',
  'treaty',
  'international-commitment',
  'declaration',
  'code-of-practice',
  'guidance',
  'standard',
  'resolution',
  'developer-policy',
  'industry-forum',
  'public-statement',
  'scientific-assessment',
  'technical-safeguard',
  'evaluation',
  'demonstration',
  'audit-programme',
  'research-agenda',
  'education-programme',
  'organisation',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

export const REGIME_KINDS = [
  'country',
  'subnational',
  'supranational',
  'international-forum',
  'developer',
  'industry-body',
  'standards-body',
  'research-community',
  'civil-society',
] as const;
export type RegimeKind = (typeof REGIME_KINDS)[number];

/** From the strongest legal effect to none; `co-regulatory` is voluntary in form with a legal effect when followed. */
export const BINDINGNESS = ['binding', 'co-regulatory', 'voluntary', 'advisory'] as const;
export type Bindingness = (typeof BINDINGNESS)[number];

export const EVENT_KINDS = [
  'proposed',
  'introduced',
  'published',
  'adopted',
  'passed',
  'vetoed',
  'signed',
  'ratified',
  'entered-into-force',
  'applies',
  'activated',
  'amended',
  'superseded',
  'rescinded',
  'expired',
  'withdrawn',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Whether an `applies` event is about the whole text or about the part that its note names. */
export const EVENT_EXTENTS = ['whole', 'part'] as const;
export type EventExtent = (typeof EVENT_EXTENTS)[number];

/** `not-yet-existing` is before the first event. */
export const STATUSES = [
  'not-yet-existing',
  'proposed',
  'adopted',
  'in-force',
  'vetoed',
  'superseded',
  'rescinded',
  'expired',
  'withdrawn',
] as const;
export type InterventionStatus = (typeof STATUSES)[number];

export const DUTIES = [
  'assess',
  'evaluate',
  'mitigate',
  'secure',
  'monitor',
  'disclose',
  'notify',
  'report-incident',
  'record',
  'audit',
  'govern',
  'prohibit',
  'halt',
  'shutdown',
  'protect-whistleblowers',
  'enforce',
  'compensate',
  'coordinate',
  'research',
  'educate',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Weakest first. */
export const STRENGTHS = ['nominal', 'partial', 'substantial'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Weakest first. */
export const CONFIDENCES = ['very-unlikely', 'unlikely', 'uncertain', 'likely', 'very-likely'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const EVIDENCE = ['read', 'read-secondary', 'recalled'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** What a reader is told about evidence: `read` -> verified, `read-secondary` -> secondary, `recalled` -> unverified. */
export const VERIFICATIONS = ['verified', 'secondary', 'unverified'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export const CODING_METHODS = ['human', 'machine', 'hybrid'] as const;
export type CodingMethod = (typeof CODING_METHODS)[number];

export const REVIEW_OUTCOMES = ['confirmed', 'disputed'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const RED_LINE_KINDS = ['use', 'behaviour', 'capability', 'outcome', 'development'] as const;
export type RedLineKind = (typeof RED_LINE_KINDS)[number];

export const RED_LINE_RESPONSES = [
  'prohibit',
  'halt-training',
  'halt-deployment',
  'withdraw',
  'harden-security',
  'add-safeguards',
  'notify-authority',
  'publish',
  'convene',
] as const;
export type RedLineResponse = (typeof RED_LINE_RESPONSES)[number];

export const ANATOMY_CRITERIA = [
  'quantifiedOrTestable',
  'observableBeforeHarm',
  'namedOutsideDecider',
  'consequenceFixedInAdvance',
  'outsideCheck',
  'noExitClause',
] as const;
export type AnatomyCriterion = (typeof ANATOMY_CRITERIA)[number];

/** Where a grade or a judgement of an editor comes from: the text itself, or the recorded facts about it. */
export const BASES = ['text', 'dossier'] as const;
export type Basis = (typeof BASES)[number];

export const SCOPE_ACTORS = ['developer', 'anyone', 'provider', 'deployer', 'authority', 'state', 'operator'] as const;
export type ScopeActor = (typeof SCOPE_ACTORS)[number];

export const COMPARISON_OPERATORS = ['<', '<=', '>', '>='] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

export const SCENARIO_DOMAINS = ['misuse', 'loss-of-control', 'proliferation', 'structural'] as const;
export type ScenarioDomain = (typeof SCENARIO_DOMAINS)[number];

/** SKOS mapping relations; `broadMatch`: the other term is broader. */
export const MATCHES = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'] as const;
export type Match = (typeof MATCHES)[number];

export const INDICATOR_KINDS = [
  'evaluation',
  'demonstration',
  'signal',
  'counter-evidence',
  'historical',
  'regulatory-signal',
  'mitigation',
  'incident',
  'scientific',
  'metric',
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const LINEAGE_RELATIONS = ['supersedes', 'successor', 'rescinded'] as const;
export type LineageRelation = (typeof LINEAGE_RELATIONS)[number];

export const CHANGE_KINDS = ['added', 'dropped', 'changed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** `unknown`: the editors could not tell. */
export const CHANGE_DIRECTIONS = ['stronger', 'weaker', 'moved', 'clarified', 'unknown'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

/** The types of the Citation Style Language that sources use. */
export const CSL_TYPES = [
  'article',
  'article-journal',
  'bill',
  'book',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'legislation',
  'post-weblog',
  'regulation',
  'report',
  'standard',
  'treaty',
  'webpage',
] as const;
export type CslType = (typeof CSL_TYPES)[number];

/** Position on a scale whose members go from weak to strong. */
export function rankOn<T extends string>(scale: readonly T[], value: T): number {
  return scale.indexOf(value);
}
