import type { CellRecord } from '../catalogue/catalogue.js';
import type { Claim, Regime } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { absenceReason, coverReason } from './reasons.js';
import type { CellState } from './scales.js';
import { holeStands, type View } from './view.js';
import { weaknessesOf } from './weaknesses.js';

/** One cell under a view. Its reason is put into words when somebody reads it: most analyses never do. */
export function readCell(record: CellRecord, view: View): CoverageCell {
  const { scenario, layer, assessment } = record;
  const claims = countingIn(record, view);
  const holes = record.holes.length === 0 ? record.holes : record.holes.filter((hole) => holeStands(hole, view));
  const best = claims[0];
  const holders = best === undefined ? NONE : holding(claims, best);
  const state = best?.strength ?? stateWithoutCover(record);
  const weaknesses = best === undefined ? NONE : weaknessesOf({ onRecord: record.claims, holders, holes }, view);
  let reason: string | undefined;
  return {
    scenario,
    layer,
    state,
    weaknesses,
    claims,
    holes,
    assessment,
    regimes: regimesOf(claims),
    get reason() {
      return (reason ??=
        best === undefined
          ? absenceReason(state, record, view)
          : coverReason({ best, holders, claims, holes, weaknesses }, view));
    },
  };
}

const NONE: readonly never[] = [];

/** Lists that leave nothing out are not copied: there are many, and the values of a catalogue never change. */
function countingIn({ claims }: CellRecord, { exclusionOf }: View): readonly Claim[] {
  const counting: Claim[] = [];
  for (const claim of claims) if (exclusionOf(claim) === null) counting.push(claim);
  return counting.length === claims.length ? claims : counting.length === 0 ? NONE : counting;
}

/** The first claims, as strong as the best: claims come strongest first. */
function holding(claims: readonly Claim[], { strength }: Claim): readonly Claim[] {
  const end = claims.findIndex((claim) => claim.strength !== strength);
  return end < 0 ? claims : claims.slice(0, end);
}

/** The state of a cell in which no claim counts. Claims show that somebody looked, even without an assessment. */
export function stateWithoutCover({ assessment, claims }: CellRecord): CellState {
  if (assessment === null) return claims.length > 0 ? 'absent' : 'not-assessed';
  return assessment.applicable ? 'absent' : 'not-applicable';
}

function regimesOf(claims: readonly Claim[]): CoverageCell['regimes'] {
  if (claims.length === 0) return NONE;
  const regimes = new Set<Regime>();
  for (const claim of claims) regimes.add(claim.intervention.regime);
  return [...regimes].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
