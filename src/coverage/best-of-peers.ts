/** The strongest clause per layer from anybody, assembled; and what each regime would have to add to reach it. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Layer, Regime, Scenario } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { requireCells } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { coverageMatrix } from './matrix.js';
import { inPublishedOrder } from './published-order.js';
import { type CellState, levelOf } from './scales.js';
import * as wording from './wording.js';

/** A layer at which a regime is weaker than the best, and the clause that shows what would reach it. */
export interface Shortfall {
  readonly layer: Layer;
  /** the regime's own best; `absent` where it has nothing */
  readonly own: CellState;
  readonly best: Claim;
}

export interface RegimeShortfall {
  readonly regime: Regime;
  readonly shortfalls: readonly Shortfall[];
}

/**
 * The cells of a scenario, each with only its strongest clause. Cells that nobody covers stay as they are.
 * @throws QuestionError BAD_ARGUMENT where the filter lets no layer through
 */
export function bestOfPeers(
  catalogue: Catalogue,
  scenario: Scenario,
  filter: CoverageFilter,
  asOf: CalendarDate,
): readonly CoverageCell[] {
  return cellsOf(catalogue, scenario, filter, asOf).map((cell) => {
    const [best] = cell.claims;
    if (best === undefined) return cell;
    const reason = wording.sentence(
      `the best is ${wording.clauseName(best.subject)} (${best.strength}): ${best.rationale}`,
    );
    return { ...cell, claims: [best], regimes: [best.intervention.regime], reason };
  });
}

/**
 * Regimes with any counted claim in the scenario, those nearest to the composite first, then in published order.
 * @throws QuestionError BAD_ARGUMENT where the filter lets no layer through
 */
export function regimeShortfalls(
  catalogue: Catalogue,
  scenario: Scenario,
  filter: CoverageFilter,
  asOf: CalendarDate,
): readonly RegimeShortfall[] {
  const cells = cellsOf(catalogue, scenario, filter, asOf);
  const own = cells.map((cell) => ownBest(cell));
  const present = own.flatMap((best) => [...best.keys()]);
  return inPublishedOrder(catalogue, present)
    .map((regime) => ({ regime, shortfalls: cells.flatMap((cell, i) => shortfall(cell, own[i]?.get(regime))) }))
    .sort((a, b) => a.shortfalls.length - b.shortfalls.length);
}

function cellsOf(
  catalogue: Catalogue,
  scenario: Scenario,
  filter: CoverageFilter,
  asOf: CalendarDate,
): readonly CoverageCell[] {
  const own = { ...filter, scenarios: [scenario] };
  requireCells(own);
  return coverageMatrix(catalogue, own, asOf).cells;
}

/** The strongest counted claim of each regime. */
function ownBest({ claims }: CoverageCell): ReadonlyMap<Regime, Claim> {
  const best = new Map<Regime, Claim>();
  for (const claim of claims) {
    const { regime } = claim.intervention;
    if (!best.has(regime)) best.set(regime, claim);
  }
  return best;
}

function shortfall({ claims: [best], layer }: CoverageCell, own: Claim | undefined): readonly Shortfall[] {
  if (best === undefined) return [];
  if (own !== undefined && levelOf(own.strength) >= levelOf(best.strength)) return [];
  return [{ layer, own: own?.strength ?? 'absent', best }];
}
