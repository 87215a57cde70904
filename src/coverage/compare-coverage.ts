/** What is different between two views of coverage: dates, releases, filters, interventions switched on or off. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Layer, Scenario } from '../catalogue/entries.js';
import type { CoverageCell, CoverageMatrix } from './answers.js';
import { whyEmpty } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { coverageMatrix } from './matrix.js';
import { levelOf, type Weakness } from './scales.js';
import * as wording from './wording.js';

/** One side of a comparison. */
export interface ComparedView {
  readonly catalogue: Catalogue;
  readonly filter: CoverageFilter;
  readonly asOf: CalendarDate;
}

/** `looked-at`, `not-looked-at`: assessed or applicable on one side only. */
export const CELL_MOVES = ['rose', 'fell', 'weakness-changed', 'looked-at', 'not-looked-at'] as const;
export type CellMove = (typeof CELL_MOVES)[number];

export interface CellChange {
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly move: CellMove;
  readonly before: CoverageCell;
  readonly after: CoverageCell;
  readonly weaknessesGained: readonly Weakness[];
  readonly weaknessesLost: readonly Weakness[];
  /** claims that count after and did not before, strongest first */
  readonly claimsGained: readonly Claim[];
  /** claims that counted before and do not after, strongest first */
  readonly claimsLost: readonly Claim[];
  readonly reason: string;
}

export interface CoverageComparison {
  readonly from: CoverageMatrix;
  readonly to: CoverageMatrix;
  /** scenario by scenario, layers in order, as the second view has them */
  readonly changes: readonly CellChange[];
  readonly rose: number;
  readonly fell: number;
  readonly weaknessChanged: number;
  readonly unchanged: number;
  /** why there is nothing to compare, where there is nothing; else null */
  readonly note: string | null;
}

/** Cells that both views ask for and both catalogues have. */
export function compareCoverage(from: ComparedView, to: ComparedView): CoverageComparison {
  const before = coverageMatrix(from.catalogue, from.filter, from.asOf);
  const after = coverageMatrix(to.catalogue, to.filter, to.asOf);
  const earlier = new Map(before.cells.map((cell) => [key(cell), cell]));
  const pairs = after.cells.flatMap((cell) => {
    const was = earlier.get(key(cell));
    return was === undefined ? [] : [[was, cell] as const];
  });
  const changes = pairs.flatMap(([was, is]) => changeOf(was, is) ?? []);
  const number = (move: CellMove) => changes.filter((change) => change.move === move).length;
  return {
    from: before,
    to: after,
    changes,
    rose: number('rose'),
    fell: number('fell'),
    weaknessChanged: number('weakness-changed'),
    unchanged: pairs.length - changes.length,
    note: noteOn(pairs, before, after, from, to),
  };
}

function noteOn(
  pairs: readonly unknown[],
  before: CoverageMatrix,
  after: CoverageMatrix,
  from: ComparedView,
  to: ComparedView,
): string | null {
  const empty = [whyEmpty(before.cells, from.filter), whyEmpty(after.cells, to.filter)];
  const [first, second] = empty;
  if (pairs.length > 0 && (first === null || second === null)) return null;
  const sides = [first && `In the first view: ${first}`, second && `In the second view: ${second}`].filter(Boolean);
  return sides.length > 0 ? sides.join(' ') : 'The two views have no cell in common.';
}

function key(cell: CoverageCell): string {
  return `${cell.scenario.slug}/${cell.layer.slug}`;
}

function changeOf(before: CoverageCell, after: CoverageCell): CellChange | null {
  const weaknessesGained = after.weaknesses.filter((weakness) => !before.weaknesses.includes(weakness));
  const weaknessesLost = before.weaknesses.filter((weakness) => !after.weaknesses.includes(weakness));
  const move = moveOf(before, after, weaknessesGained.length + weaknessesLost.length > 0);
  if (move === null) return null;
  const change = {
    scenario: after.scenario,
    layer: after.layer,
    move,
    before,
    after,
    weaknessesGained,
    weaknessesLost,
    claimsGained: missingFrom(before, after),
    claimsLost: missingFrom(after, before),
  };
  return { ...change, reason: reasonOf(change) };
}

function moveOf(before: CoverageCell, after: CoverageCell, weaknessChanged: boolean): CellMove | null {
  const looked = [before, after].map((cell) => cell.state !== 'not-assessed' && cell.state !== 'not-applicable');
  if (looked[0] !== looked[1]) return looked[1] ? 'looked-at' : 'not-looked-at';
  const rise = levelOf(after.state) - levelOf(before.state);
  if (rise !== 0) return rise > 0 ? 'rose' : 'fell';
  return weaknessChanged ? 'weakness-changed' : null;
}

/** Claims of the second cell that the first does not count; the same claim in two releases has the same id. */
function missingFrom(cell: CoverageCell, other: CoverageCell): readonly Claim[] {
  const counted = new Set(cell.claims.map((claim) => claim.id));
  return other.claims.filter((claim) => !counted.has(claim.id));
}

function reasonOf(change: Omit<CellChange, 'reason'>): string {
  const { move, before, after, claimsGained, claimsLost, weaknessesGained, weaknessesLost } = change;
  const state = before.state === after.state ? `stays ${after.state}` : `from ${before.state} to ${after.state}`;
  const clauses = [
    `${wording.words(move)}: ${wording.words(state)}`,
    claimsLost.length > 0 ? `lost ${named(claimsLost)}` : '',
    claimsGained.length > 0 ? `gained ${named(claimsGained)}` : '',
    // Only covered cells have weaknesses: that cover which is gone is not weak any more says nothing.
    ...(after.claims.length > 0 ? weaknessesGained.map((weakness) => `now ${wording.words(weakness)}`) : []),
    ...(after.claims.length > 0 ? weaknessesLost.map((weakness) => `no longer ${wording.words(weakness)}`) : []),
  ];
  return wording.sentence(clauses.filter(Boolean).join('; '));
}

function named(claims: readonly Claim[]): string {
  const [first] = claims;
  if (first === undefined) return '';
  const others = claims.length > 1 ? ` and ${wording.count(claims.length - 1, 'other claim')}` : '';
  return `${wording.clauseName(first.subject)} (${first.strength})${others}`;
}
