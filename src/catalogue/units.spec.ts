import { describe, expect, it } from '@jest/globals';
import { comparable, unitFits } from './units.js';

describe('units', () => {
  it('money keeps its currency, a term its way of counting', () => {
    expect(unitFits('USD', 'EUR')).toBe(true);
    expect(unitFits('hours', 'business days')).toBe(true);
    expect(unitFits('FLOP', 'FLOP')).toBe(true);
  });

  it('FLOP is not FLOP/s, and a duration is not money', () => {
    expect(unitFits('FLOP', 'FLOP/s')).toBe(false);
    expect(unitFits('hours', 'USD')).toBe(false);
  });

  it('converts what converts without loss', () => {
    const minutes = (value: number, unit: string) => value * comparable(unit).factor;
    expect(minutes(3, 'days')).toBe(minutes(72, 'hours'));
    expect(minutes(2, 'years')).toBe(minutes(24, 'months'));
    expect(comparable('months').unit).not.toBe(comparable('days').unit);
    expect(comparable('business days').unit).not.toBe(comparable('days').unit);
    expect(comparable('EUR')).toEqual({ unit: 'EUR', factor: 1 });
  });
});
