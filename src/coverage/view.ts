/** A filter on a day: which claims count, and why the others do not. */
import { addMonths, type CalendarDate, firstDay } from '../catalogue/dates.js';
import type { Claim, Hole, Intervention } from '../catalogue/entries.js';
import {
  type Bindingness,
  CONFIDENCES,
  type Confidence,
  type InterventionStatus,
  rankOn,
} from '../catalogue/scales.js';
import { clauseStatusUnder, statusOn } from '../catalogue/status.js';
import { dialTakes } from '../catalogue/status-dial.js';
import type { CoverageFilter } from './filter.js';

/** Why a claim does not count; the first that holds, in this order. */
export const EXCLUSIONS = [
  'switched-off',
  'not-yet-existing',
  'regime',
  'country',
  'kind',
  'bindingness',
  'status',
  'confidence',
  'verification',
  'review',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** How far ahead the end of a cover counts as lapsing. */
const LAPSING_MONTHS = 12;

export interface View {
  readonly filter: CoverageFilter;
  readonly asOf: CalendarDate;
  /** the last day of the time in which an end of cover counts as lapsing: twelve months on */
  readonly horizon: CalendarDate;
  /** why the claim does not count, or null where it does */
  readonly exclusionOf: (claim: Claim) => Exclusion | null;
  /** the status of the clause that the claim is about, see `claimStatus` */
  readonly statusOf: (claim: Claim) => InterventionStatus;
}

/** What a view knows of an intervention; worked out once, since most have many claims. */
export interface Standing {
  readonly status: InterventionStatus;
  readonly exclusion: Exclusion | null;
}

/** Read the catalogue under a filter on a day. */
export function viewOn(filter: CoverageFilter, asOf: CalendarDate): View {
  // By position: a view looks up more interventions than anything else.
  const standings: (Standing | undefined)[] = [];
  const minimum = rankOn(CONFIDENCES, filter.minConfidence);
  const standingOf = (intervention: Intervention): Standing =>
    (standings[intervention.position] ??= standingOn(intervention, filter, asOf));
  const statusOf = (claim: Claim) => clauseStatus(claim, standingOf(claim.intervention).status, filter, asOf);
  let horizon: CalendarDate | undefined;
  const exclusionOf = (claim: Claim): Exclusion | null => {
    const { exclusion, status } = standingOf(claim.intervention);
    if (exclusion !== null) return exclusion;
    if (!dialTakes(filter.status, clauseStatus(claim, status, filter, asOf))) return 'status';
    return doubt(claim, filter, minimum);
  };
  return {
    filter,
    asOf,
    exclusionOf,
    statusOf,
    get horizon() {
      return (horizon ??= addMonths(asOf, LAPSING_MONTHS));
    },
  };
}

/** How an intervention stands under a filter on a day. */
export function standingOn(intervention: Intervention, filter: CoverageFilter, asOf: CalendarDate): Standing {
  const status = statusOn(intervention.timeline, asOf);
  return { status, exclusion: interventionExclusion(intervention, status, filter) };
}

function interventionExclusion(
  intervention: Intervention,
  status: InterventionStatus,
  filter: CoverageFilter,
): Exclusion | null {
  if (filter.exclude.has(intervention.id)) return 'switched-off';
  const { regime } = intervention;
  if (status === 'not-yet-existing' && !filter.include.has(intervention.id)) return 'not-yet-existing';
  if (filter.regimes !== null && !filter.regimes.has(regime)) return 'regime';
  if (filter.countries !== null && !filter.countries.has(regime.country ?? '')) return 'country';
  if (filter.kinds !== null && !filter.kinds.has(intervention.kind)) return 'kind';
  if (filter.bindingness !== null && !formsOf(intervention, filter).some((form) => filter.bindingness?.has(form))) {
    return 'bindingness';
  }
  return null;
}

/** Whether a claim that nothing makes doubtful counts, where its intervention stands so on the day. */
export function countsUnder(
  claim: Claim,
  { exclusion, status }: Standing,
  filter: CoverageFilter,
  asOf: CalendarDate,
): boolean {
  return exclusion === null && dialTakes(filter.status, clauseStatus(claim, status, filter, asOf));
}

/** Why a claim does not count whatever the day, or null. */
export function doubtOf(claim: Claim, filter: CoverageFilter): Exclusion | null {
  return doubt(claim, filter, rankOn(CONFIDENCES, filter.minConfidence));
}

/** The bindingness that an intervention counts as: its own, and binding too where the filter switches it on. */
export function formsOf(intervention: Intervention, filter: CoverageFilter): readonly Bindingness[] {
  return filter.include.has(intervention.id) ? [intervention.bindingness, 'binding'] : [intervention.bindingness];
}

function doubt(
  evidence: { confidence: Confidence; verification: Claim['verification']; reviews: Claim['reviews'] },
  filter: CoverageFilter,
  minimum: number,
): Exclusion | null {
  if (rankOn(CONFIDENCES, evidence.confidence) < minimum) return 'confidence';
  if (filter.verifiedOnly && evidence.verification !== 'verified') return 'verification';
  if (filter.reviewedOnly && !evidence.reviews.some((review) => review.outcome === 'confirmed')) return 'review';
  return null;
}

/** The status of the clause that a claim is about: `in-force` where the filter switches its intervention on. */
export function claimStatus(claim: Claim, filter: CoverageFilter, asOf: CalendarDate): InterventionStatus {
  return clauseStatus(claim, statusOn(claim.intervention.timeline, asOf), filter, asOf);
}

function clauseStatus(
  { intervention, subject }: Claim,
  status: InterventionStatus,
  { include }: CoverageFilter,
  asOf: CalendarDate,
): InterventionStatus {
  if (include.size > 0 && include.has(intervention.id)) return 'in-force';
  if (status !== 'in-force') return status;
  return clauseStatusUnder(status, 'appliesFrom' in subject ? subject.appliesFrom : undefined, asOf);
}

/**
 * Whether an observed failure is on record on the day: from when it was shown, else from the first event of the text
 * that shows it. It stays on record when that text is replaced; filters by regime, kind or bindingness are about cover
 * and do not touch it.
 */
export function holeStands(hole: Hole, { filter, asOf }: View): boolean {
  if (filter.exclude.has(hole.intervention.id)) return false;
  if (statusOn(hole.intervention.timeline, asOf) === 'not-yet-existing') return false;
  if (hole.since !== undefined && firstDay(hole.since) > asOf) return false;
  return doubt(hole, filter, rankOn(CONFIDENCES, filter.minConfidence)) === null;
}
