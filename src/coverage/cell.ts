import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { absenceReason, coverReason } from './reasons.js';
import { weaknessesOf } from './weaknesses.js';
import { holeStands, type View } from './view.js';

/** One cell under a view. */
export function readCell(record: CellRecord, view: View): CoverageCell {
  const { scenario, layer, assessment } = record;
  const claims = record.claims.filter((claim) => view.exclusionOf(claim) === null);
  const holes = record.holes.filter((hole) => holeStands(hole, view));
  const base = { scenario, layer, assessment, claims, holes, regimes: regimesOf(claims) };
  const best = claims[0];
  if (best !== undefined) {
    const holders = claims.filter((claim) => claim.strength === best.strength);
    const weaknesses = weaknessesOf({ onRecord: record.claims, holders, holes }, view);
    const reason = coverReason({ best, holders, claims, holes, weaknesses }, view);
    return { ...base, state: best.strength, weaknesses, reason };
  }
  const state = assessment === null ? unassessed(record) : assessment.applicable ? 'absent' : 'not-applicable';
  return { ...base, state, weaknesses: [], reason: absenceReason(state, record, view) };
}

/** Claims show that somebody looked, even where no assessment is on record. */
function unassessed(record: CellRecord): 'absent' | 'not-assessed' {
  return record.claims.length > 0 ? 'absent' : 'not-assessed';
}

function regimesOf(claims: readonly Claim[]): CoverageCell['regimes'] {
  const regimes = new Set(claims.map((claim) => claim.intervention.regime));
  return [...regimes].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
