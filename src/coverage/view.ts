/** A filter on a day: which claims count, and why the others do not. */
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import type { Claim, Hole, Intervention } from '../catalogue/entries.js';
import {
  type Bindingness,
  CONFIDENCES,
  type Confidence,
  type InterventionStatus,
  rankOn,
} from '../catalogue/scales.js';
import { clauseStatusOn, statusOn } from '../catalogue/status.js';
import type { CoverageFilter } from './filter.js';
import { STATUS_DIALS, type StatusDial } from './scales.js';

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
}

/** Read the catalogue under a filter on a day. */
export function viewOn(filter: CoverageFilter, asOf: CalendarDate): View {
  const ofIntervention = new Map<Intervention, Exclusion | null>();
  const minimum = rankOn(CONFIDENCES, filter.minConfidence);
  const exclusionOf = (claim: Claim): Exclusion | null => {
    let exclusion = ofIntervention.get(claim.intervention);
    if (exclusion === undefined) {
      exclusion = interventionExclusion(claim.intervention, filter, asOf);
      ofIntervention.set(claim.intervention, exclusion);
    }
    if (exclusion !== null) return exclusion;
    if (!dialTakes(filter.status, claimStatus(claim, filter, asOf))) return 'status';
    return doubt(claim, filter, minimum);
  };
  return { filter, asOf, horizon: addMonths(asOf, LAPSING_MONTHS), exclusionOf };
}

function interventionExclusion(
  intervention: Intervention,
  filter: CoverageFilter,
  asOf: CalendarDate,
): Exclusion | null {
  if (filter.exclude.has(intervention.id)) return 'switched-off';
  const { regime } = intervention;
  const exists = filter.include.has(intervention.id) || statusOn(intervention.timeline, asOf) !== 'not-yet-existing';
  if (!exists) return 'not-yet-existing';
  if (filter.regimes !== null && !filter.regimes.has(regime)) return 'regime';
  if (filter.countries !== null && !filter.countries.has(regime.country ?? '')) return 'country';
  if (filter.kinds !== null && !filter.kinds.has(intervention.kind)) return 'kind';
  if (filter.bindingness !== null && !formsOf(intervention, filter).some((form) => filter.bindingness?.has(form))) {
    return 'bindingness';
  }
  return null;
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
  if (filter.include.has(claim.intervention.id)) return 'in-force';
  const { subject } = claim;
  const appliesFrom = 'appliesFrom' in subject ? subject.appliesFrom : undefined;
  return clauseStatusOn(claim.intervention.timeline, appliesFrom, asOf);
}

/** Whether the dial lets this status count. `any` takes everything that exists. */
export function dialTakes(dial: StatusDial, status: InterventionStatus): boolean {
  switch (status) {
    case 'not-yet-existing':
      return false;
    case 'in-force':
      return true;
    case 'adopted':
    case 'proposed':
      return rankOn(STATUS_DIALS, dial) >= rankOn(STATUS_DIALS, status);
    default:
      return dial === 'any';
  }
}

/**
 * Whether an observed failure is on record on the day. It stays on record when the text that shows it is replaced;
 * filters by regime, kind or bindingness are about cover and do not touch it.
 */
export function holeStands(hole: Hole, { filter, asOf }: View): boolean {
  if (filter.exclude.has(hole.intervention.id)) return false;
  if (statusOn(hole.intervention.timeline, asOf) === 'not-yet-existing') return false;
  return doubt(hole, filter, rankOn(CONFIDENCES, filter.minConfidence)) === null;
}
