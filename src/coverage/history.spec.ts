import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryCatalogue } from '../../test/setup/arbitrary-catalogue.js';
import { QuestionError } from '../catalogue/question-error.js';
import { resolveFilter } from './filter.js';
import { coverageHistory, HISTORY_STEPS } from './history.js';
import { coverageMatrix } from './matrix.js';
import { STATUS_DIALS } from './scales.js';

const question = fc.record({
  status: fc.constantFrom(...STATUS_DIALS),
  step: fc.constantFrom(...HISTORY_STEPS),
  from: fc.constantFrom('2022-12-31', '2024-05-01', '2024-09-29'),
  to: fc.constantFrom('2024-09-29', '2026-11-22', '2028-01-15'),
});

describe('coverage over time, on generated catalogues', () => {
  it('every point is the matrix of its day', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, question, (catalogue, { status, ...asked }) => {
        const filter = resolveFilter(catalogue, { status });
        for (const point of coverageHistory(catalogue, { filter, ...asked })) {
          const matrix = coverageMatrix(catalogue, filter, point.date);
          expect(point.cells.map((cell) => cell.state)).toEqual(matrix.cells.map((cell) => cell.state));
          expect(point.summary).toEqual(matrix.summary);
        }
      }),
    );
  });

  it('the transitions lead from the first point to the last, each with what caused it', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, question, (catalogue, { status, ...asked }) => {
        const points = coverageHistory(catalogue, { filter: resolveFilter(catalogue, { status }), ...asked });
        const states = new Map(
          points[0]?.cells.map((cell) => [`${cell.scenario.slug}/${cell.layer.slug}`, cell.state]),
        );
        for (const point of points) {
          for (const { scenario, layer, before, after, causes, date } of point.transitions) {
            expect(states.get(`${scenario.slug}/${layer.slug}`)).toBe(before);
            expect(causes.length).toBeGreaterThan(0);
            expect(date <= point.date && date > asked.from).toBe(true);
            states.set(`${scenario.slug}/${layer.slug}`, after);
          }
          expect(point.cells.map((cell) => states.get(`${cell.scenario.slug}/${cell.layer.slug}`))).toEqual(
            point.cells.map((cell) => cell.state),
          );
        }
      }),
    );
  });

  it('by month: the first day asked for, the first of each month after it, and the last day', () => {
    const [catalogue] = fc.sample(arbitraryCatalogue, { numRuns: 1, seed: 1 });
    if (catalogue === undefined) throw new Error('nothing was generated');
    const filter = resolveFilter(catalogue);
    const dates = (from: string, to: string): readonly string[] =>
      coverageHistory(catalogue, { filter, from, to, step: 'month' }).map((point) => point.date);
    expect(dates('2024-01-31', '2024-04-01')).toEqual(['2024-01-31', '2024-02-01', '2024-03-01', '2024-04-01']);
    expect(dates('2024-01-31', '2024-01-31')).toEqual(['2024-01-31']);
    expect(() => dates('2024-02-01', '2024-01-31')).toThrow(QuestionError);
    expect(() => dates('1000-01-01', '2024-01-31')).toThrow(QuestionError);
  });
});
