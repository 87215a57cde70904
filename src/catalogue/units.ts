import { CURRENCIES } from './currencies.js';

/** Durations as multiples of a unit that converts without loss: a month has no fixed number of days. */
const DURATIONS: ReadonlyMap<string, { readonly unit: string; readonly factor: number }> = new Map([
  ['minutes', { unit: 'minutes', factor: 1 }],
  ['hours', { unit: 'minutes', factor: 60 }],
  ['days', { unit: 'minutes', factor: 1440 }],
  ['weeks', { unit: 'minutes', factor: 10080 }],
  ['business days', { unit: 'business days', factor: 1 }],
  ['months', { unit: 'months', factor: 1 }],
  ['years', { unit: 'months', factor: 12 }],
]);

/** The units in which a quantity of this unit may be given: money keeps its currency, a term its way of counting. */
export function unitsLike(unit: string): readonly string[] {
  if (CURRENCIES.has(unit)) return [...CURRENCIES];
  return DURATIONS.has(unit) ? [...DURATIONS.keys()] : [unit];
}

/** Whether a quantity of a metric may be given in a unit: `USD` and `EUR`, `hours` and `days`; never FLOP as FLOP/s. */
export function unitFits(metricUnit: string, unit: string): boolean {
  if (metricUnit === unit) return true;
  return (CURRENCIES.has(metricUnit) && CURRENCIES.has(unit)) || (DURATIONS.has(metricUnit) && DURATIONS.has(unit));
}

/** The unit to compare in, and by what to multiply. Units that differ after this cannot be compared. */
export function comparable(unit: string): { readonly unit: string; readonly factor: number } {
  return DURATIONS.get(unit) ?? { unit, factor: 1 };
}
