/**
 * The smallest (or cheapest) set of existing interventions that would close given gaps if they bound: an exact set
 * cover. Here it is put as a problem; `portfolio-model.ts` writes it down for a solver, `portfolio-search.ts` asks it.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention } from '../catalogue/entries.js';
import type { InterventionStatus, Strength } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import type { CoverageGap } from './answers.js';
import type { CoverageFilter } from './filter.js';
import { coverageGaps } from './gaps.js';
import { levelOf } from './scales.js';
import { type Exclusion, viewOn } from './view.js';

export interface PortfolioCandidate {
  readonly intervention: Intervention;
  readonly status: InterventionStatus;
  /** what it costs, a whole number from 1 */
  readonly weight: number;
  /** the gaps that it closes by itself, in their order */
  readonly closes: readonly CoverageGap[];
}

/** A set-cover problem: which candidates close which gaps. */
export interface PortfolioProblem {
  readonly gaps: readonly CoverageGap[];
  /** those that close at least one gap, in published order */
  readonly candidates: readonly PortfolioCandidate[];
  /** gaps that no candidate closes */
  readonly unclosable: readonly CoverageGap[];
}

export interface PortfolioQuestion {
  readonly filter: CoverageFilter;
  readonly target: Strength;
  /** null: every existing intervention that does not count for its status or its form */
  readonly candidates: ReadonlySet<Intervention> | null;
  /** the statuses on the day that candidates may have; null: any */
  readonly statuses: ReadonlySet<InterventionStatus> | null;
  /** what an intervention costs; 1 where it is not named */
  readonly weights: ReadonlyMap<Intervention, number>;
}

const SWITCHABLE: ReadonlySet<Exclusion> = new Set(['status', 'bindingness']);

/**
 * The gaps under the filter, and what could close them: interventions that exist on the day and are left out for their
 * status or their bindingness, each counted as `include` counts it. A claim at the target closes its gap by itself, so
 * that a set closes exactly what its members close.
 */
export function portfolioProblem(
  catalogue: Catalogue,
  question: PortfolioQuestion,
  asOf: CalendarDate,
): PortfolioProblem {
  const { filter, target, weights } = question;
  const gaps = coverageGaps(catalogue, { filter, target, countWeaknesses: [] }, asOf);
  const closed = closedBy(gaps, claimsLeftOut(catalogue, question, gaps, asOf), filter, asOf);
  const candidates = catalogue.interventions.flatMap((intervention): PortfolioCandidate[] => {
    const closes = closed.get(intervention);
    if (closes === undefined) return [];
    const status = statusOn(intervention.timeline, asOf);
    return [{ intervention, status, weight: weights.get(intervention) ?? 1, closes: [...closes] }];
  });
  const closable = new Set(candidates.flatMap((candidate) => candidate.closes));
  return { gaps, candidates, unclosable: gaps.filter((gap) => !closable.has(gap)) };
}

/** Per gap the claims at the target that a switch of their intervention could make count. */
function claimsLeftOut(
  catalogue: Catalogue,
  { filter, target, candidates, statuses }: PortfolioQuestion,
  gaps: readonly CoverageGap[],
  asOf: CalendarDate,
): ReadonlyMap<CoverageGap, readonly Claim[]> {
  const { exclusionOf } = viewOn(filter, asOf);
  const gapAt = new Map(gaps.map((gap) => [`${gap.scenario.slug}/${gap.layer.slug}`, gap]));
  const leftOut = new Map<CoverageGap, readonly Claim[]>();
  for (const { scenario, layer, claims } of catalogue.cells) {
    const gap = gapAt.get(`${scenario.slug}/${layer.slug}`);
    if (gap === undefined) continue;
    const switchable = claims.filter((claim) => {
      const { intervention, strength } = claim;
      if (levelOf(strength) < levelOf(target) || candidates?.has(intervention) === false) return false;
      if (statuses?.has(statusOn(intervention.timeline, asOf)) === false) return false;
      const exclusion = exclusionOf(claim);
      return exclusion !== null && SWITCHABLE.has(exclusion);
    });
    leftOut.set(gap, switchable);
  }
  return leftOut;
}

/** What each intervention closes: switching one on changes nothing for the claims of another, so one view does for all. */
function closedBy(
  gaps: readonly CoverageGap[],
  leftOut: ReadonlyMap<CoverageGap, readonly Claim[]>,
  filter: CoverageFilter,
  asOf: CalendarDate,
): ReadonlyMap<Intervention, ReadonlySet<CoverageGap>> {
  const switched = [...leftOut.values()].flat().map((claim) => claim.intervention.id);
  const { exclusionOf } = viewOn({ ...filter, include: new Set([...filter.include, ...switched]) }, asOf);
  const closes = new Map<Intervention, Set<CoverageGap>>();
  for (const gap of gaps) {
    for (const claim of leftOut.get(gap) ?? []) {
      if (exclusionOf(claim) !== null) continue;
      const own = closes.get(claim.intervention);
      if (own === undefined) closes.set(claim.intervention, new Set([gap]));
      else own.add(gap);
    }
  }
  return closes;
}
