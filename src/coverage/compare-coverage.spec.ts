import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryCatalogue, arbitraryDay } from '../../test/setup/arbitrary-catalogue.js';
import { compareCoverage } from './compare-coverage.js';
import { resolveFilter } from './filter.js';
import { levelOf, STATUS_DIALS } from './scales.js';

const dial = fc.constantFrom(...STATUS_DIALS);

describe('two views compared, on generated catalogues', () => {
  it('a view does not differ from itself', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, dial, (catalogue, asOf, status) => {
        const view = { catalogue, filter: resolveFilter(catalogue, { status }), asOf };
        expect(compareCoverage(view, view).changes).toEqual([]);
      }),
    );
  });

  it('what rises one way falls the other, and claims gained are claims lost', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, arbitraryDay, dial, (catalogue, a, b, status) => {
        const filter = resolveFilter(catalogue, { status });
        const there = compareCoverage({ catalogue, filter, asOf: a }, { catalogue, filter, asOf: b });
        const back = compareCoverage({ catalogue, filter, asOf: b }, { catalogue, filter, asOf: a });
        expect([there.rose, there.fell, there.unchanged]).toEqual([back.fell, back.rose, back.unchanged]);
        for (const [i, change] of there.changes.entries()) {
          expect(change.claimsGained).toEqual(back.changes[i]?.claimsLost);
          expect(change.weaknessesGained).toEqual(back.changes[i]?.weaknessesLost);
          if (change.move === 'rose') expect(levelOf(change.after.state)).toBeGreaterThan(levelOf(change.before.state));
        }
      }),
    );
  });

  it('an intervention switched off only opens cells, and only those that it has claims in', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, fc.nat(), arbitraryDay, (catalogue, n, asOf) => {
        const off = catalogue.interventions[n % catalogue.interventions.length];
        if (off === undefined) return;
        const to = resolveFilter(catalogue, { exclude: [off.slug] });
        const { changes, rose } = compareCoverage(
          { catalogue, filter: resolveFilter(catalogue), asOf },
          { catalogue, filter: to, asOf },
        );
        expect(rose).toBe(0);
        for (const change of changes) {
          const touched = [...off.claims, ...off.holes].some(
            (x) => x.scenario === change.scenario && x.layer === change.layer,
          );
          expect(touched).toBe(true);
        }
      }),
    );
  });
});
