import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aComparison, aDefinition } from '../../../test/setup/sample-clauses.js';
import { misplacedBenchmark } from './misplaced-benchmark.js';

describe('MISPLACED_BENCHMARK', () => {
  const on = (metric: string, benchmark?: string) => ({
    definitions: [
      aDefinition({
        criteria: aComparison({ metric: `metric/${metric}`, ...(benchmark === undefined ? {} : { benchmark }) }),
      }),
    ],
  });

  it('takes a score with its benchmark, and rates with or without one', () => {
    expect(objections(misplacedBenchmark, on('benchmark-score', 'WMDP'))).toEqual([]);
    expect(objections(misplacedBenchmark, on('refusal-rate', 'BELLS'))).toEqual([]);
    expect(objections(misplacedBenchmark, on('task-success-rate'))).toEqual([]);
  });
  it('refuses a score of nothing and a benchmark of compute', () => {
    expect(checkRule(misplacedBenchmark, on('benchmark-score'))).toMatchObject([
      { code: 'MISPLACED_BENCHMARK', entry: aDefinition().id, path: ['criteria'] },
    ]);
    expect(objections(misplacedBenchmark, on('training-compute', 'WMDP'))).toEqual([
      `${aDefinition().id} criteria.benchmark`,
    ]);
  });
});
