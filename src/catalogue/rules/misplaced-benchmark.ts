import { comparisons } from '../part-facts.js';
import type { Rule } from '../rule.js';

const CODE = 'MISPLACED_BENCHMARK';
const REQUIRED = 'metric/benchmark-score';
const ALLOWED: readonly string[] = [REQUIRED, 'metric/refusal-rate', 'metric/task-success-rate'];

export const misplacedBenchmark: Rule = {
  code: CODE,
  says: 'A benchmark score names its benchmark; besides it only refusal rates and task success rates may.',
  *check({ parts }) {
    for (const { entry, path, comparison } of comparisons(parts)) {
      const { metric, benchmark } = comparison;
      if (benchmark === undefined ? metric !== REQUIRED : ALLOWED.includes(metric)) continue;
      yield {
        code: CODE,
        entry,
        path: benchmark === undefined ? path : [...path, 'benchmark'],
        message: benchmark === undefined ? 'a score of which benchmark?' : `${metric} is not taken on a benchmark`,
        remedy: benchmark === undefined ? 'add benchmark: its name' : 'remove benchmark, or use benchmark-score',
      };
    }
  },
};
