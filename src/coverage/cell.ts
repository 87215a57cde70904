import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { absenceReason, coverReason } from './reasons.js';
import type { CellState } from './scales.js';
import { holeStands, type View } from './view.js';
import { weaknessesOf } from './weaknesses.js';

/** One cell under a view. Its reason is put into words when somebody reads it: most analyses never do. */
export function readCell(record: CellRecord, view: View): CoverageCell {
  const { scenario, layer, assessment } = record;
  const claims = record.claims.filter((claim) => view.exclusionOf(claim) === null);
  const holes = record.holes.filter((hole) => holeStands(hole, view));
  const base = { scenario, layer, assessment, claims, holes, regimes: regimesOf(claims) };
  const best = claims[0];
  if (best === undefined) {
    const state = stateWithoutCover(record);
    return withReason({ ...base, state, weaknesses: [] }, () => absenceReason(state, record, view));
  }
  const holders = claims.filter((claim) => claim.strength === best.strength);
  const weaknesses = weaknessesOf({ onRecord: record.claims, holders, holes }, view);
  const reason = () => coverReason({ best, holders, claims, holes, weaknesses }, view);
  return withReason({ ...base, state: best.strength, weaknesses }, reason);
}

function withReason(cell: Omit<CoverageCell, 'reason'>, write: () => string): CoverageCell {
  let written: string | undefined;
  return {
    ...cell,
    get reason() {
      return (written ??= write());
    },
  };
}

/** The state of a cell in which no claim counts. Claims show that somebody looked, even without an assessment. */
export function stateWithoutCover({ assessment, claims }: CellRecord): CellState {
  if (assessment === null) return claims.length > 0 ? 'absent' : 'not-assessed';
  return assessment.applicable ? 'absent' : 'not-applicable';
}

function regimesOf(claims: readonly Claim[]): CoverageCell['regimes'] {
  const regimes = new Set(claims.map((claim) => claim.intervention.regime));
  return [...regimes].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
