import { describe, expect, it } from '@jest/globals';
import { aComparison, aDefinition, aJudgement } from '../../test/setup/sample-clauses.js';
import { aMetric, aRegime } from '../../test/setup/sample-frame.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import { QuestionError } from '../catalogue/question-error.js';
import { resolveSystem } from './resolve-system.js';
import type { SystemInput } from './system.js';

const sample = sampleParts();
const catalogue = link({
  ...sample,
  metrics: [...sample.metrics, aMetric('deaths', 'people'), aMetric('deaths-or-serious-injuries', 'people')],
  regimes: [
    ...sample.regimes,
    aRegime({ slug: 'fjordland', name: 'Province of Fjordland', kind: 'subnational' }),
    aRegime({ slug: 'maker', name: 'Maker Labs', kind: 'developer', country: 'FR' }),
  ],
  definitions: [
    ...sample.definitions,
    aDefinition({
      slug: 'scored',
      criteria: {
        kind: 'all-of',
        of: [
          aComparison({
            metric: 'metric/benchmark-score',
            benchmark: 'WMDP-Bio',
            operator: '>',
            value: 0.5,
            unit: 'ratio',
          }),
          aJudgement({ text: 'it is meant for release' }),
        ],
      },
    }),
  ],
});

function refused(system: SystemInput): QuestionError {
  try {
    resolveSystem(catalogue, system);
  } catch (error) {
    if (error instanceof QuestionError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

const quantity = (metric: string, value: number, more: object = {}) => ({ quantities: [{ metric, value, ...more }] });

describe('resolveSystem', () => {
  it('takes a system as a caller says it', () => {
    const { profile, developer, markets, seat, roles } = resolveSystem(catalogue, {
      quantities: [
        { metric: 'training-compute', value: 3e25 },
        { metric: 'metric/damage', value: 1e6, unit: 'eur' },
        { metric: 'incident-report-deadline', value: 2, unit: 'days' },
        { metric: 'benchmark-score', value: 0.4, benchmark: 'wmdp-bio' },
      ],
      judgements: [
        { id: 'weapon-help', holds: false },
        { id: 'northland-ai-act/scored#criteria.allOf.1', holds: true },
      ],
      markets: ['eu', 'NO', 'fjordland'],
      developer: 'maker',
    });
    expect(profile.quantities).toEqual([
      { metric: 'metric/training-compute', value: 3e25, unit: 'FLOP' },
      { metric: 'metric/damage', value: 1e6, unit: 'EUR' },
      { metric: 'metric/incident-report-deadline', value: 2, unit: 'days' },
      { metric: 'metric/benchmark-score', benchmark: 'WMDP-Bio', value: 0.4, unit: 'ratio' },
    ]);
    expect(profile.judgements).toEqual({
      'judgement/weapon-help': false,
      'definition/northland-ai-act/scored#criteria.allOf.1': true,
    });
    expect(developer?.slug).toBe('maker');
    expect(markets?.map(({ name, country }) => [name, country])).toEqual([
      ['EU', 'EU'],
      ['NO', 'NO'],
      ['Province of Fjordland', 'NO'],
    ]);
    // the developer's country on record
    expect(seat?.country).toBe('FR');
    expect([...roles].sort()).toEqual(['anyone', 'developer', 'operator', 'provider']);
  });

  it('tells no market from none given', () => {
    expect(resolveSystem(catalogue, {}).markets).toBeNull();
    expect(resolveSystem(catalogue, { markets: [] }).markets).toEqual([]);
  });

  it.each([
    ['negative compute', quantity('training-compute', -1), ['system', 'quantities', 0, 'value'], ['at least 0']],
    ['no number', quantity('training-compute', NaN), ['system', 'quantities', 0, 'value'], ['at least 0']],
    [
      'a rate above all',
      quantity('refusal-rate', 1.2),
      ['system', 'quantities', 0, 'value'],
      ['at least 0', 'at most 1'],
    ],
    ['half a person', quantity('deaths', 1.5), ['system', 'quantities', 0, 'value'], ['a whole number']],
    [
      'money without a currency',
      quantity('damage', 80e6),
      ['system', 'quantities', 0, 'unit'],
      ['USD', 'EUR', 'GBP', 'CNY', 'KRW', 'JPY'],
    ],
    [
      'a unit of something else',
      quantity('training-compute', 1, { unit: 'FLOP/s' }),
      ['system', 'quantities', 0, 'unit'],
      ['FLOP'],
    ],
    ['a score of nothing', quantity('benchmark-score', 0.1), ['system', 'quantities', 0, 'benchmark'], ['WMDP-Bio']],
    [
      'a benchmark of what is not scored',
      quantity('training-compute', 1, { benchmark: 'MMLU' }),
      ['system', 'quantities', 0, 'benchmark'],
      [],
    ],
    [
      'one quantity twice',
      {
        quantities: [
          { metric: 'incident-report-deadline', value: 2, unit: 'days' },
          { metric: 'incident-report-deadline', value: 47 },
        ],
      },
      ['system', 'quantities', 1],
      ['one value for each quantity'],
    ],
    [
      'more dead than dead or injured',
      {
        quantities: [
          { metric: 'deaths-or-serious-injuries', value: 5 },
          { metric: 'deaths', value: 6 },
        ],
      },
      ['system', 'quantities', 1],
      ['metric/deaths <= metric/deaths-or-serious-injuries'],
    ],
    [
      'two answers to one judgement',
      {
        judgements: [
          { id: 'weapon-help', holds: true },
          { id: 'judgement/weapon-help', holds: false },
        ],
      },
      ['system', 'judgements', 1, 'holds'],
      ['one answer for each judgement'],
    ],
  ])('refuses what cannot be: %s', (_, system, path, accepted) => {
    expect(refused(system)).toMatchObject({ code: 'BAD_ARGUMENT', path, accepted });
  });

  it.each([
    ['metric', quantity('training-compte', 1), ['system', 'quantities', 0, 'metric'], ['training-compute']],
    [
      'benchmark',
      quantity('benchmark-score', 0.1, { benchmark: 'WMDP-Boi' }),
      ['system', 'quantities', 0, 'benchmark'],
      ['WMDP-Bio'],
    ],
    [
      'judgement',
      { judgements: [{ id: 'weapons-help', holds: true }] },
      ['system', 'judgements', 0, 'id'],
      ['weapon-help'],
    ],
    [
      'judgement of a definition',
      { judgements: [{ id: 'definition/northland-ai-act/scored#criteria.allOf.7', holds: true }] },
      ['system', 'judgements', 0, 'id'],
      ['definition/northland-ai-act/scored#criteria.allOf.1'],
    ],
    ['market', { markets: ['EU', 'XX'] }, ['system', 'markets', 1], ['EU']],
    ['seat', { establishedIn: 'fjordlnd' }, ['system', 'establishedIn'], ['fjordland']],
    ['developer', { developer: 'makr' }, ['system', 'developer'], ['maker']],
  ])('refuses what is not on record, with what is accepted: %s', (_, system, path, accepted) => {
    const error = refused(system);
    expect(error).toMatchObject({ code: 'UNKNOWN_ENTRY', path });
    expect(error.accepted).toEqual(expect.arrayContaining(accepted));
  });
});
