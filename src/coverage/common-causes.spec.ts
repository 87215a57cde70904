import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryDay, arbitraryParts } from '../../test/setup/arbitrary-catalogue.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention } from '../catalogue/entries.js';
import { link } from '../catalogue/link.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import type { Cause } from './common-causes.js';
import { resolveFilter } from './filter.js';
import { levelOf, STATUS_DIALS } from './scales.js';
import { HOLDS_FROM } from './depth.js';
import { type SwissCheese, swissCheese } from './swiss-cheese.js';

/** Parts with what can fail: authorities of some texts, texts that implement earlier ones, a cause of two layers. */
const arbitraryInstitutions: fc.Arbitrary<CatalogueParts> = arbitraryParts.chain((parts) => {
  const ids = parts.interventions.map(({ id }) => id);
  const authority = fc.record({ enforces: fc.subarray(ids), decides: fc.subarray(ids) });
  const parents = fc.tuple(...ids.map((_, i) => fc.constantFrom(null, ...ids.slice(0, i))));
  return fc.tuple(authority, authority, parents).map(([first, second, implemented]): CatalogueParts => ({
    ...parts,
    authorities: [first, second].map((one, i) => ({ id: `authority/a-${i}`, slug: `a-${i}`, name: `A ${i}`, ...one })),
    interventions: parts.interventions.map((intervention, i) => {
      const parent = implemented[i];
      return parent == null ? intervention : { ...intervention, implements: parent };
    }),
    causes: [{ id: 'cause/storm', slug: 'storm', title: 'Storm', layers: ['layer/dyke', 'layer/alarm'], remedy: '' }],
  }));
});

const arbitraryCatalogue = arbitraryInstitutions.map(link);
const dial = fc.constantFrom(...STATUS_DIALS);

function cheese(catalogue: Catalogue, day: string, input: Parameters<typeof resolveFilter>[1]): SwissCheese {
  const [scenario] = catalogue.scenarios;
  if (scenario === undefined) throw new Error('a generated catalogue has scenarios');
  return swissCheese(catalogue, scenario, resolveFilter(catalogue, input), day);
}

/** By the definition of each cause: the texts that fall with it. */
function fallsWith(intervention: Intervention, cause: Cause): boolean {
  if (intervention.regime === cause || intervention.enforcedBy.some((one) => one === cause)) return true;
  if (intervention.decidedBy.some((one) => one === cause)) return true;
  for (let text: Intervention | null = intervention; text !== null; text = text.implements) {
    if (text === cause) return true;
  }
  return false;
}

const holds = (state: Parameters<typeof levelOf>[0]): boolean => levelOf(state) >= levelOf(HOLDS_FROM);

describe('common causes, on generated catalogues', () => {
  it('open just the cells that open when all that falls with them is switched off; those that open none are left out', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, dial, (catalogue, day, status) => {
        const answer = cheese(catalogue, day, { status });
        const parents = catalogue.interventions.filter(({ implementedBy }) => implementedBy.length > 0);
        const institutions: readonly Cause[] = [...catalogue.regimes, ...parents, ...catalogue.authorities];
        for (const cause of institutions) {
          const exclude = catalogue.interventions.filter((one) => fallsWith(one, cause)).map(({ slug }) => slug);
          const without = cheese(catalogue, day, { status, exclude });
          const opened = answer.slices.filter(
            (cell, i) => holds(cell.state) && !holds(without.slices[i]?.state ?? 'absent'),
          );
          expect(answer.commonCauses.find((effect) => effect.cause === cause)?.opens ?? []).toEqual(opened);
        }
        const known = new Set<Cause>([...institutions, ...catalogue.causes]);
        expect(answer.commonCauses.filter(({ cause }) => !known.has(cause))).toEqual([]);
      }),
    );
  });

  it('of layers open those of their layers that hold', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, day) => {
        const answer = cheese(catalogue, day, { status: 'any' });
        const struck = answer.slices.filter(({ layer, state }) => layer.slug !== 'pump' && holds(state));
        const effect = answer.commonCauses.find(({ kind }) => kind === 'layers');
        expect(effect?.opens ?? []).toEqual(struck);
      }),
    );
  });

  it('put institutions before causes of layers that open as much', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, day) => {
        const { commonCauses, worstInstitution } = cheese(catalogue, day, { status: 'any' });
        const storm = commonCauses.findIndex(({ kind }) => kind === 'layers');
        const after = storm < 0 ? [] : commonCauses.slice(storm + 1);
        expect(after.filter(({ opens }) => opens.length >= (commonCauses[storm]?.opens.length ?? 0))).toEqual([]);
        expect(worstInstitution).toBe(commonCauses.find(({ kind }) => kind !== 'layers') ?? null);
      }),
    );
  });

  it('say where texts of two regimes implement one parent, and only there', () => {
    let told = 0;
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryDay, (catalogue, day) => {
        const { sharedParents, slices } = cheese(catalogue, day, { status: 'any' });
        const counted = new Set(slices.flatMap(({ claims }) => claims.map(({ intervention }) => intervention)));
        const expected = catalogue.interventions.filter((parent) => {
          const children = parent.implementedBy.filter((child) => counted.has(child));
          return new Set(children.map(({ regime }) => regime)).size > 1;
        });
        expect(sharedParents.map(({ parent }) => parent)).toEqual(expected);
        for (const { parent, interventions, reason } of sharedParents) {
          expect(interventions).toEqual(parent.implementedBy.filter((child) => counted.has(child)));
          expect(reason).toContain(`implement ${parent.shortTitle} (${parent.bindingness})`);
          told += 1;
        }
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
