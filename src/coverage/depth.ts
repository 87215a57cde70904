/**
 * Depth: how many layers hold. Independent depth: the most layers that can each be given a regime of their own that
 * holds them, so that cover which leans twice on one regime counts once. A maximum matching by augmenting paths.
 */
import type { Claim, Layer, Regime } from '../catalogue/entries.js';
import type { Strength } from '../catalogue/scales.js';
import type { CoverageCell } from './answers.js';
import { levelOf } from './scales.js';

/** One layer and the regime that holds it in the matching, by its strongest claim. */
export interface LayerAssignment {
  readonly layer: Layer;
  readonly regime: Regime;
  readonly claim: Claim;
}

/** What holds at which strength counts as a slice that holds. */
export const HOLDS_FROM: Strength = 'partial';

/** The cells of a scenario that hold at the target. */
export function holdingCells(slices: readonly CoverageCell[], target: Strength): readonly CoverageCell[] {
  return slices.filter((cell) => levelOf(cell.state) >= levelOf(target));
}

/** The counted claims that each hold a cell at the target, strongest first. */
export function holdersOf({ claims }: CoverageCell, target: Strength): readonly Claim[] {
  const end = claims.findIndex((claim) => levelOf(claim.strength) < levelOf(target));
  return end < 0 ? claims : claims.slice(0, end);
}

/**
 * A largest assignment of layers to different regimes, layers in order; the same for the same slices. It depends on
 * which regimes hold a layer, not on how many claims they have.
 */
export function independentAssignment(slices: readonly CoverageCell[], target: Strength): readonly LayerAssignment[] {
  const cells = holdingCells(slices, target);
  // A layer with as many regimes as there are layers always finds a free one: more need not be looked at.
  const options = cells.map((cell) => ({ layer: cell.layer, byRegime: byRegime(cell, target, cells.length) }));
  const taken = new Map<Regime, number>();
  const assign = (i: number, tried: Set<Regime>): boolean => {
    for (const regime of options[i]?.byRegime.keys() ?? []) {
      if (tried.has(regime)) continue;
      tried.add(regime);
      const holder = taken.get(regime);
      if (holder !== undefined && !assign(holder, tried)) continue;
      taken.set(regime, i);
      return true;
    }
    return false;
  };
  for (const i of options.keys()) assign(i, new Set());
  return [...taken]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([regime, i]) => {
      const option = options[i];
      const claim = option?.byRegime.get(regime);
      return option === undefined || claim === undefined ? [] : [{ layer: option.layer, regime, claim }];
    });
}

/** Per regime the strongest of its claims that holds the cell, in the order of the cell's claims; the first so many. */
function byRegime({ claims }: CoverageCell, target: Strength, most: number): ReadonlyMap<Regime, Claim> {
  const strongest = new Map<Regime, Claim>();
  for (const claim of claims) {
    if (strongest.size === most || levelOf(claim.strength) < levelOf(target)) break;
    const { regime } = claim.intervention;
    if (!strongest.has(regime)) strongest.set(regime, claim);
  }
  return strongest;
}
