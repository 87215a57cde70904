import { describe, expect, it } from '@jest/globals';
import type { ComparisonPart } from '../catalogue/parts.js';
import type { ComparisonOperator } from '../catalogue/scales.js';
import { cells, withoutDistinction } from './cells.js';

const at = (unit: string, ...values: readonly number[]) => values.map((value) => ({ value, unit }));
const values = (metric: string, thresholds: ReturnType<typeof at>) =>
  cells(`metric/${metric}`, thresholds).map(({ value }) => value);

describe('cells', () => {
  it('has a value for every threshold and every stretch around them', () => {
    expect(values('training-compute', at('FLOP', 1e26, 1e25, 1e26))).toEqual([5e24, 1e25, 3e25, 1e26, 2e26]);
  });

  it('knows thresholds that are the same in other units, and gives a stretch in the unit below it', () => {
    const terms = [...at('days', 3, 15), ...at('hours', 72)];
    expect(cells('metric/incident-report-deadline', terms)).toEqual([
      { value: 2, unit: 'days' },
      { value: 3, unit: 'days' },
      { value: 7, unit: 'days' },
      { value: 15, unit: 'days' },
      { value: 30, unit: 'days' },
    ]);
  });

  it('counts people one by one: nothing between 50 and 51, and nobody below 1', () => {
    expect(values('deaths', at('people', 50, 51))).toEqual([30, 50, 51, 100]);
    expect(values('deaths', at('people', 1))).toEqual([0, 1, 2]);
    expect(values('deaths', at('people', 0))).toEqual([0, 1]);
    expect(values('deaths', at('people', 1.5))).toEqual([0, 1, 2, 4]);
  });

  it('stays within what the metric can be', () => {
    expect(values('refusal-rate', at('ratio', 0.9, 1))).toEqual([0.5, 0.9, 0.95, 1]);
    expect(values('refusal-rate', at('ratio', -1, 2))).toEqual([0.5]);
    expect(values('benchmark-score', at('ratio', -0.5, 0))).toEqual([-1, -0.5, -0.3, 0, 0.5]);
    expect(values('effective-compute-increase', at('ratio', 4))).toEqual([2, 4, 8]);
  });
});

describe('withoutDistinction', () => {
  const line = (operator: ComparisonOperator, value: number): ComparisonPart => ({
    kind: 'comparison',
    metric: 'metric/training-compute',
    operator,
    value,
    unit: 'FLOP',
  });
  const kept = (...lines: readonly ComparisonPart[]) =>
    withoutDistinction(cells('metric/training-compute', lines), lines).map(({ value }) => value);

  it('keeps one value for what no comparison tells apart, and no bare threshold where it can', () => {
    expect(kept(line('>', 1e26))).toEqual([5e25, 2e26]);
    expect(kept(line('>=', 1e26))).toEqual([5e25, 2e26]);
    expect(kept(line('>=', 1e26), line('<=', 1e26))).toEqual([5e25, 1e26, 2e26]);
  });
});
