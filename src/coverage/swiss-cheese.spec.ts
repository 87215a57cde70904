import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryCatalogue, arbitraryDay } from '../../test/setup/arbitrary-catalogue.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CoverageCell } from './answers.js';
import { HOLDS_FROM, independentAssignment } from './depth.js';
import { resolveFilter } from './filter.js';
import { levelOf, STATUS_DIALS } from './scales.js';
import { type SwissCheese, swissCheese } from './swiss-cheese.js';

const dial = fc.constantFrom(...STATUS_DIALS);

function cheese(catalogue: Catalogue, day: string, input: Parameters<typeof resolveFilter>[1] = {}): SwissCheese {
  const [scenario] = catalogue.scenarios;
  if (scenario === undefined) throw new Error('a generated catalogue has scenarios');
  return swissCheese(catalogue, scenario, resolveFilter(catalogue, input), day);
}

/** By trying every assignment: the most layers with different regimes. */
function bruteForceDepth(slices: readonly CoverageCell[], used: ReadonlySet<string> = new Set()): number {
  const [first, ...rest] = slices;
  if (first === undefined) return 0;
  const regimes = new Set(
    first.claims
      .filter((claim) => levelOf(claim.strength) >= levelOf(HOLDS_FROM))
      .map((claim) => claim.intervention.regime.slug),
  );
  const taking = [...regimes]
    .filter((regime) => !used.has(regime))
    .map((regime) => 1 + bruteForceDepth(rest, new Set([...used, regime])));
  return Math.max(bruteForceDepth(rest, used), ...taking);
}

describe('a scenario through its slices, on generated catalogues', () => {
  it('the independent depth is the one that trying every assignment finds, and its assignment proves it', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, dial, (catalogue, day, status) => {
        const answer = cheese(catalogue, day, { status });
        expect(answer.independentDepth).toBe(bruteForceDepth(answer.slices));
        expect(new Set(answer.assignment.map(({ layer }) => layer)).size).toBe(answer.independentDepth);
        expect(new Set(answer.assignment.map(({ regime }) => regime)).size).toBe(answer.independentDepth);
        for (const { layer, regime, claim } of answer.assignment) {
          expect(claim.layer).toBe(layer);
          expect(claim.intervention.regime).toBe(regime);
          expect(levelOf(claim.strength)).toBeGreaterThanOrEqual(levelOf(HOLDS_FROM));
        }
      }),
    );
  });

  it('independent depth never exceeds depth or the number of regimes, and losing a regime never raises it', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, dial, (catalogue, day, status) => {
        const answer = cheese(catalogue, day, { status });
        expect(answer.independentDepth).toBeLessThanOrEqual(answer.depth);
        expect(answer.independentDepth).toBeLessThanOrEqual(catalogue.regimes.length);
        for (const regime of catalogue.regimes) {
          const without = cheese(catalogue, day, { status, exclude: regime.interventions.map(({ slug }) => slug) });
          expect(without.independentDepth).toBeLessThanOrEqual(answer.independentDepth);
        }
      }),
    );
  });

  it('a common cause opens just the cells that open when its interventions are switched off', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, dial, (catalogue, day, status) => {
        const answer = cheese(catalogue, day, { status });
        for (const regime of catalogue.regimes) {
          const without = cheese(catalogue, day, { status, exclude: regime.interventions.map(({ slug }) => slug) });
          const opened = answer.slices.filter(
            (cell, i) =>
              levelOf(cell.state) >= levelOf(HOLDS_FROM) &&
              levelOf(without.slices[i]?.state ?? 'absent') < levelOf(HOLDS_FROM),
          );
          const effect = answer.commonCauses.find(({ cause }) => cause === regime);
          expect(effect?.opens ?? []).toEqual(opened);
        }
      }),
    );
  });

  it('ranks causes by what they open; the first is the single point of failure', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, day) => {
        const { commonCauses, singlePointOfFailure } = cheese(catalogue, day, { status: 'any' });
        const sizes = commonCauses.map((effect) => effect.opens.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(singlePointOfFailure).toBe(commonCauses[0] ?? null);
      }),
    );
  });

  it('nothing holds where there is nothing', () => {
    expect(independentAssignment([], 'partial')).toEqual([]);
  });
});
