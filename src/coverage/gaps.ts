/** Where the holes are: cells below a target, or covered with a weakness that the caller counts. */
import type { Catalogue, CellRecord } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention, Layer, Scenario } from '../catalogue/entries.js';
import { type InterventionStatus, rankOn } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import type { CoverageCell, CoverageGap } from './answers.js';
import { readCell } from './cell.js';
import { gapId } from './gap-id.js';
import type { GapQuestion } from './gap-question.js';
import { recordsOf } from './matrix.js';
import { byStrength } from '../catalogue/claim-order.js';
import { levelOf } from './scales.js';
import { claimStatus, type View, viewOn } from './view.js';
import * as wording from './wording.js';

const MOST_NEAREST = 5;

/** The gaps, scenario by scenario, layers in order. */
export function coverageGaps(catalogue: Catalogue, question: GapQuestion, asOf: CalendarDate): readonly CoverageGap[] {
  const view = viewOn(question.filter, asOf);
  const holders = new Map<Layer, Holders>();
  const holdersIn = (layer: Layer): Holders => {
    let held = holders.get(layer);
    if (held === undefined) holders.set(layer, (held = holdersOf(catalogue, layer, question, view)));
    return held;
  };
  return recordsOf(catalogue, question.filter).flatMap((record) => {
    const cell = readCell(record, view);
    return isGap(cell, question) ? [describeGap(record, cell, holdersIn, question, view)] : [];
  });
}

/** Never a cell that nobody looked at, nor one that cannot apply. */
export function isGap(cell: CoverageCell, { target, countWeaknesses }: Omit<GapQuestion, 'filter'>): boolean {
  if (cell.state === 'not-assessed' || cell.state === 'not-applicable') return false;
  if (levelOf(cell.state) < levelOf(target)) return true;
  return cell.weaknesses.some((weakness) => countWeaknesses.includes(weakness));
}

/** What can be said of a gap is worked out when somebody reads it: a page shows few of them. */
function describeGap(
  record: CellRecord,
  cell: CoverageCell,
  holdersIn: (layer: Layer) => Holders,
  question: GapQuestion,
  view: View,
): CoverageGap {
  const { scenario, layer, state, weaknesses } = cell;
  let nearest: readonly Claim[] | undefined;
  let peers: readonly Intervention[] | undefined;
  let wouldClose: readonly Intervention[] | undefined;
  return {
    id: gapId(scenario, layer, question),
    cell,
    scenario,
    layer,
    state,
    weaknesses,
    get reason() {
      return gapReason(cell, question);
    },
    get nearest() {
      return (nearest ??= nearestCover(record, cell, view));
    },
    get peers() {
      return (peers ??= peersOf(holdersIn(layer), scenario));
    },
    get wouldClose() {
      return (wouldClose ??= closers(record, question, view));
    },
  };
}

function gapReason(cell: CoverageCell, { target, countWeaknesses }: GapQuestion): string {
  if (levelOf(cell.state) < levelOf(target)) return `Below ${target}. ${cell.reason}`;
  const counted = cell.weaknesses.filter((weakness) => countWeaknesses.includes(weakness)).map(wording.words);
  return `Counted as a gap although ${cell.state}, for being ${counted.join(', ')}. ${cell.reason}`;
}

/** What counts, then what the filter left out; texts that do not exist yet on the day, or are switched off, are no help. */
function nearestCover(record: CellRecord, cell: CoverageCell, view: View): readonly Claim[] {
  const help = record.claims.filter((claim) => {
    const exclusion = view.exclusionOf(claim);
    return exclusion !== null && exclusion !== 'not-yet-existing' && exclusion !== 'switched-off';
  });
  const closeness = (claim: Claim) => rankOn(CLOSENESS, claimStatus(claim, view.filter, view.asOf));
  help.sort((a, b) => levelOf(b.strength) - levelOf(a.strength) || closeness(a) - closeness(b) || byStrength(a, b));
  return [...cell.claims, ...help].slice(0, MOST_NEAREST);
}

/** How near a text is to being in force; nearest first. */
const CLOSENESS: readonly InterventionStatus[] = [
  'in-force',
  'adopted',
  'proposed',
  'vetoed',
  'withdrawn',
  'expired',
  'rescinded',
  'superseded',
  'not-yet-existing',
];

/** Interventions that hold a layer at the target, with the scenarios for which they do. */
type Holders = ReadonlyMap<Intervention, ReadonlySet<Scenario>>;

function holdersOf(catalogue: Catalogue, layer: Layer, { target }: GapQuestion, view: View): Holders {
  const holders = new Map<Intervention, Set<Scenario>>();
  for (const record of catalogue.cells) {
    if (record.layer !== layer) continue;
    for (const claim of record.claims) {
      if (levelOf(claim.strength) < levelOf(target) || view.exclusionOf(claim) !== null) continue;
      const scenarios = holders.get(claim.intervention) ?? new Set();
      holders.set(claim.intervention, scenarios.add(claim.scenario));
    }
  }
  return holders;
}

/** Those that hold it for most other scenarios first. */
function peersOf(holders: Holders, scenario: Scenario): readonly Intervention[] {
  const others = (scenarios: ReadonlySet<Scenario>) => scenarios.size - (scenarios.has(scenario) ? 1 : 0);
  return [...holders]
    .map(([intervention, scenarios]) => ({ intervention, others: others(scenarios) }))
    .filter((peer) => peer.others > 0)
    .sort((a, b) => b.others - a.others || bySlug(a.intervention, b.intervention))
    .map((peer) => peer.intervention);
}

/** Each existing intervention that is not wholly in force, tried by itself as if it were; nearest to force first. */
function closers(record: CellRecord, question: GapQuestion, view: View): readonly Intervention[] {
  const leftOut = record.claims.filter((claim) => view.exclusionOf(claim) === 'status');
  // A cell below the target is closed by nothing but a claim at the target; a weak one can be closed by less.
  const target = question.countWeaknesses.length === 0 ? levelOf(question.target) : 0;
  const candidates = new Set(
    leftOut.filter((claim) => levelOf(claim.strength) >= target).map((claim) => claim.intervention),
  );
  const closeness = (intervention: Intervention) => rankOn(CLOSENESS, statusOn(intervention.timeline, view.asOf));
  return [...candidates]
    .filter((candidate) => {
      const filter = { ...question.filter, include: new Set([...question.filter.include, candidate.id]) };
      return !isGap(readCell(record, viewOn(filter, view.asOf)), question);
    })
    .sort((a, b) => closeness(a) - closeness(b) || bySlug(a, b));
}

function bySlug(a: { readonly slug: string }, b: { readonly slug: string }): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
