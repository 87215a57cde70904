import { describe, expect, it } from '@jest/globals';
import { type FormFields, readSystemForm } from './system-form.js';

const read = (...fields: FormFields) => readSystemForm(fields);

describe('the form of a system', () => {
  it('says nothing where nothing was filled in', () => {
    const form = read(['market', ''], ['developer', ''], ['unit.training-cost', 'USD'], ['status', 'in-force']);
    expect(form).toMatchObject({ isEmpty: true, system: { quantities: [], judgements: [] } });
    expect(form.system).not.toHaveProperty('markets');
  });

  it('reads places, developer, roles and the dial', () => {
    const { system, filter, isEmpty } = read(
      ['market', 'EU'],
      ['market', 'california'],
      ['developer', 'openai'],
      ['established', 'US'],
      ['role', 'provider'],
      ['status', 'any'],
    );
    expect(system).toMatchObject({
      markets: ['EU', 'california'],
      developer: 'openai',
      establishedIn: 'US',
      roles: ['provider'],
    });
    expect([filter, isEmpty]).toEqual([{ status: 'any' }, false]);
  });

  it('tells no market from none said', () => {
    expect(read(['market', 'none']).system.markets).toEqual([]);
    expect(() => read(['market', 'none'], ['market', 'EU'])).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT', path: ['market'] }),
    );
  });

  it.each([
    ['3e25', 3e25],
    ['3E+25', 3e25],
    ['100,000,000', 1e8],
    ['1_000', 1000],
    ['2.5 x 10^25', 2.5e25],
    ['2.5×10^25', 2.5e25],
    ['.5', 0.5],
    ['-1', -1],
  ])('takes %s for an amount', (text, value) => {
    expect(read(['amount.training-compute', text]).system.quantities).toEqual([{ metric: 'training-compute', value }]);
  });

  it('takes the unit behind the number before that of the list', () => {
    expect(read(['amount.training-cost', '80e6 EUR'], ['unit.training-cost', 'USD']).system.quantities).toEqual([
      { metric: 'training-cost', value: 80e6, unit: 'EUR' },
    ]);
    expect(read(['amount.training-cost', '80e6'], ['unit.training-cost', 'USD']).system.quantities).toEqual([
      { metric: 'training-cost', value: 80e6, unit: 'USD' },
    ]);
  });

  it('keeps a benchmark with its score', () => {
    expect(read(['amount.benchmark-score@WMDP-Bio', '0.7']).system.quantities).toEqual([
      { metric: 'benchmark-score', benchmark: 'WMDP-Bio', value: 0.7 },
    ]);
  });

  it('takes yes and no for answers, and "not known" for none', () => {
    const { system, fields } = read(['holds.judgement/a', 'yes'], ['holds.judgement/b', 'no'], ['holds.c', 'unknown']);
    expect(system.judgements).toEqual([
      { id: 'judgement/a', holds: true },
      { id: 'judgement/b', holds: false },
    ]);
    expect(fields.map(([name]) => name)).toEqual(['holds.judgement/a', 'holds.judgement/b']);
  });

  it('gives a link only what was said', () => {
    expect(read(['market', ''], ['unit.training-cost', 'USD'], ['amount.training-compute', ' 3e25 ']).fields).toEqual([
      ['amount.training-compute', '3e25'],
    ]);
  });

  it.each([
    [['amount.training-compute', 'much'], 'amount.training-compute'],
    [['holds.judgement/a', 'maybe'], 'holds.judgement/a'],
    [['role', 'king'], 'role'],
    [['status', 'dead'], 'status'],
    [['colour', 'red'], 'colour'],
    [['developer', 'x'.repeat(301)], 'developer'],
  ] as const)('refuses %j', (field, at) => {
    expect(() => read(field)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT', path: [at] }));
  });
});
