import type { ComparisonOperator } from '../catalogue/scales.js';
import { comparable } from '../catalogue/units.js';

export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/**
 * Negative, zero or positive as `a` is less than, equal to or more than `b`; undefined for unlike units, which no
 * number can compare: FLOP and FLOP/s, USD and EUR, months and days. Conversion is exact: 1.1 hours are 66 minutes.
 */
export function compareQuantities(a: Amount, b: Amount): number | undefined {
  if (a.unit === b.unit) return Number(a.value > b.value) - Number(a.value < b.value);
  const [left, right] = [comparable(a.unit), comparable(b.unit)];
  if (left.unit !== right.unit) return undefined;
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return Math.sign(a.value - b.value);
  const [x, y] = [decimal(a.value), decimal(b.value)];
  const shift = Math.min(x.exponent, y.exponent);
  const difference =
    x.digits * BigInt(left.factor) * 10n ** BigInt(x.exponent - shift) -
    y.digits * BigInt(right.factor) * 10n ** BigInt(y.exponent - shift);
  return Number(difference > 0n) - Number(difference < 0n);
}

/** Whether `given` stands to `threshold` as the operator says; undefined for unlike units. */
export function meets(given: Amount, operator: ComparisonOperator, threshold: Amount): boolean | undefined {
  const order = compareQuantities(given, threshold);
  if (order === undefined) return undefined;
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** The number as it is written, not as it is stored: 1.1 is 11 × 10^-1. */
function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
