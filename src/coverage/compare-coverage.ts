/** What is different between two views of coverage: dates, releases, filters, interventions switched on or off. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Layer, Scenario } from '../catalogue/entries.js';
import type { CoverageCell, CoverageMatrix } from './answers.js';
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
  readonly unchanged: number;
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
  return {
    from: before,
    to: after,
    changes,
    rose: changes.filter((change) => change.move === 'rose').length,
    fell: changes.filter((change) => change.move === 'fell').length,
    unchanged: pairs.length - changes.length,
  };
}

function key(cell: CoverageCell): string {
  return `${cell.scenario.slug}/${cell.layer.slug}`;
}

function changeOf(before: CoverageCell, after: CoverageCell): CellChange | null {
  const weaknessesGained = after.weaknesses.filter((weakness) => !before.weaknesses.includes(weakness));
  const weaknessesLost = before.weaknesses.filter((weakness) => !after.weaknesses.includes(weakness));
  const move = moveOf(before, after, weaknessesGained.length + weaknessesLost.length > 0);
  if (move === null) return null;
  const gained = missingFrom(before, after);
  const lost = missingFrom(after, before);
  return {
    scenario: after.scenario,
    layer: after.layer,
    move,
    before,
    after,
    weaknessesGained,
    weaknessesLost,
    claimsGained: gained,
    claimsLost: lost,
    reason: reasonOf(move, before, after, gained, lost),
  };
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

function reasonOf(
  move: CellMove,
  before: CoverageCell,
  after: CoverageCell,
  gained: readonly Claim[],
  lost: readonly Claim[],
): string {
  const names = (claims: readonly Claim[]) => {
    const [first] = claims;
    if (first === undefined) return '';
    const rest = claims.length - 1;
    return `${wording.clauseName(first.subject)} (${first.strength})${rest > 0 ? ` and ${wording.count(rest, 'other claim')}` : ''}`;
  };
  const state = before.state === after.state ? `stays ${after.state}` : `from ${before.state} to ${after.state}`;
  const weak = [
    ...after.weaknesses
      .filter((weakness) => !before.weaknesses.includes(weakness))
      .map((w) => `now ${wording.words(w)}`),
    ...before.weaknesses
      .filter((weakness) => !after.weaknesses.includes(weakness))
      .map((w) => `no longer ${wording.words(w)}`),
  ];
  const clauses = [
    `${wording.words(move)}: ${state}`,
    lost.length > 0 ? `lost ${names(lost)}` : '',
    gained.length > 0 ? `gained ${names(gained)}` : '',
    weak.join(', '),
  ];
  return wording.sentence(clauses.filter(Boolean).join('; '));
}
