import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../catalogue/entries.js';
import { criteriaLines } from './criteria-text.js';

const COMPUTE: Criterion = {
  kind: 'comparison',
  metric: 'metric/training-compute',
  operator: '>',
  value: 1e26,
  unit: 'FLOP',
};

describe('criteria as text', () => {
  it('draws the tree', () => {
    const tree: Criterion = {
      kind: 'all-of',
      of: [
        COMPUTE,
        {
          kind: 'any-of',
          of: [
            { kind: 'not', of: { kind: 'judgement', text: 'it is open', decidedBy: 'the developer' } },
            {
              kind: 'comparison',
              metric: 'metric/benchmark-score',
              benchmark: 'WMDP',
              operator: '>=',
              value: 0.5,
              unit: 'ratio',
            },
          ],
        },
      ],
    };
    expect(criteriaLines(tree, 80)).toEqual([
      'all of',
      '├─ training compute > 1e26 FLOP',
      '└─ any of',
      '   ├─ not',
      '   │  └─ it is open (decided by: the developer)',
      '   └─ benchmark score on WMDP >= 0.5',
    ]);
  });

  it('wraps a long judgement inside its branch', () => {
    const text = 'the model could help someone without training to build a weapon';
    const tree: Criterion = { kind: 'any-of', of: [{ kind: 'judgement', text, decidedBy: 'a court' }, COMPUTE] };
    expect(criteriaLines(tree, 40)).toEqual([
      'any of',
      '├─ the model could help someone without',
      '│  training to build a weapon (decided',
      '│  by: a court)',
      '└─ training compute > 1e26 FLOP',
    ]);
  });
});
