/** Made once: a new one for every number costs more than all that is done with it. */
const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** `1e26`, `100,000,000`, `0.5`: exact, and short where a number is very large or small. */
export function amount(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return value.toExponential().replace('e+', 'e');
  return PLAIN.format(value);
}

/** `1e26 FLOP`, `100,000,000 USD`; a ratio has no unit to name. */
export function amountWithUnit(value: number, unit: string): string {
  return unit === 'ratio' ? amount(value) : `${amount(value)} ${unit}`;
}
