import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryCatalogue, arbitraryDay, arbitraryParts } from '../../test/setup/arbitrary-catalogue.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { link } from '../catalogue/link.js';
import { BINDINGNESS, CONFIDENCES, STRENGTHS } from '../catalogue/scales.js';
import type { CoverageMatrix } from './answers.js';
import { type CoverageFilterInput, resolveFilter } from './filter.js';
import { gapById } from './gap-by-id.js';
import { coverageGaps } from './gaps.js';
import { coverageMatrix } from './matrix.js';
import { levelOf, STATUS_DIALS, WEAKNESSES } from './scales.js';

const arbitraryFilter: fc.Arbitrary<CoverageFilterInput> = fc.record(
  {
    status: fc.constantFrom(...STATUS_DIALS),
    minConfidence: fc.constantFrom(...CONFIDENCES),
    bindingness: fc.subarray([...BINDINGNESS]),
    regimes: fc.subarray(['north', 'south', 'west']),
    verifiedOnly: fc.boolean(),
  },
  { requiredKeys: [] },
);

const ask = (catalogue: Catalogue, input: CoverageFilterInput, day: string): CoverageMatrix =>
  coverageMatrix(catalogue, resolveFilter(catalogue, input), day);

/** Every cell of the first matrix covers at most as much as the same cell of the second. */
function expectNoCellHigher(lower: CoverageMatrix, higher: CoverageMatrix): void {
  expect(lower.cells.length).toBe(higher.cells.length);
  for (const [i, cell] of lower.cells.entries()) {
    expect(levelOf(cell.state)).toBeLessThanOrEqual(levelOf(higher.cells[i]?.state ?? 'absent'));
  }
}

describe('coverage, on generated catalogues', () => {
  it('adding a claim never lowers a cell', () => {
    fc.assert(
      fc.property(arbitraryParts, fc.nat(), arbitraryFilter, arbitraryDay, (parts, n, filter, day) => {
        fc.pre(parts.claims.length > 0);
        const without = { ...parts, claims: parts.claims.filter((_, i) => i !== n % parts.claims.length) };
        expectNoCellHigher(ask(link(without), filter, day), ask(link(parts), filter, day));
      }),
    );
  });

  it('excluding an intervention never raises a cell', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, fc.nat(), arbitraryFilter, arbitraryDay, (catalogue, n, filter, day) => {
        const slug = catalogue.interventions[n % catalogue.interventions.length]?.slug ?? '';
        expectNoCellHigher(ask(catalogue, { ...filter, exclude: [slug] }, day), ask(catalogue, filter, day));
      }),
    );
  });

  it('including an intervention never lowers a cell', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, fc.nat(), arbitraryFilter, arbitraryDay, (catalogue, n, filter, day) => {
        const slug = catalogue.interventions[n % catalogue.interventions.length]?.slug ?? '';
        expectNoCellHigher(ask(catalogue, filter, day), ask(catalogue, { ...filter, include: [slug] }, day));
      }),
    );
  });

  it('widening the dial never lowers a cell', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryFilter, arbitraryDay, (catalogue, filter, day) => {
        const matrices = STATUS_DIALS.map((status) => ask(catalogue, { ...filter, status }, day));
        matrices.reduce((narrow, wide) => {
          expectNoCellHigher(narrow, wide);
          return wide;
        });
      }),
    );
  });

  it('the matrix is the union of the answers cell by cell', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryFilter, arbitraryDay, (catalogue, filter, day) => {
        const single = catalogue.scenarios.flatMap(({ slug: scenario }) =>
          catalogue.layers.flatMap(
            ({ slug }) => ask(catalogue, { ...filter, scenarios: [scenario], layers: [slug] }, day).cells,
          ),
        );
        expect(single).toEqual(ask(catalogue, filter, day).cells);
      }),
    );
  });

  it('gaps and covered cells partition the assessed cells', () => {
    const question = fc.record({
      target: fc.constantFrom(...STRENGTHS),
      countWeaknesses: fc.subarray([...WEAKNESSES]),
    });
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryFilter, question, arbitraryDay, (catalogue, input, asked, day) => {
        const filter = resolveFilter(catalogue, input);
        const matrix = coverageMatrix(catalogue, filter, day);
        const gaps = new Set(
          coverageGaps(catalogue, { filter, ...asked }, day).map((gap) => `${gap.scenario.slug}/${gap.layer.slug}`),
        );
        let assessed = 0;
        for (const cell of matrix.cells) {
          const isAssessed = cell.state !== 'not-assessed' && cell.state !== 'not-applicable';
          const isCovered =
            levelOf(cell.state) >= levelOf(asked.target) &&
            !cell.weaknesses.some((weakness) => asked.countWeaknesses.includes(weakness));
          expect(gaps.has(`${cell.scenario.slug}/${cell.layer.slug}`)).toBe(isAssessed && !isCovered);
          if (isAssessed) assessed += 1;
        }
        expect(matrix.summary.assessed).toBe(assessed);
      }),
    );
  });

  it('what would close a gap closes it when it is included', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryFilter, arbitraryDay, (catalogue, input, day) => {
        const question = { target: 'partial', countWeaknesses: [] } as const;
        for (const gap of coverageGaps(catalogue, { filter: resolveFilter(catalogue, input), ...question }, day)) {
          for (const closer of gap.wouldClose) {
            const filter = resolveFilter(catalogue, { ...input, include: [closer.slug] });
            const left = coverageGaps(catalogue, { filter, ...question }, day);
            expect(left.some((other) => other.scenario === gap.scenario && other.layer === gap.layer)).toBe(false);
          }
        }
      }),
    );
  });

  it("a gap's id asks its question again", () => {
    fc.assert(
      fc.property(arbitraryCatalogue, arbitraryFilter, arbitraryDay, (catalogue, input, day) => {
        const filter = resolveFilter(catalogue, input);
        for (const gap of coverageGaps(catalogue, { filter, target: 'partial', countWeaknesses: ['lapsing'] }, day)) {
          expect(gapById(catalogue, gap.id, day)).toEqual(gap);
        }
      }),
    );
  });
});
