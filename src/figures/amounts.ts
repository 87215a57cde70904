/** Quantities as figures print them: short, and the same everywhere. */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10²⁶`, `3×10²³`, `500 million`, `0.85`. */
export function amountWords(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e13 || size < 1e-4) return power(value);
  if (size >= 1e12) return `${trimmed(value / 1e12)} trillion`;
  if (size >= 1e9) return `${trimmed(value / 1e9)} billion`;
  if (size >= 1e6) return `${trimmed(value / 1e6)} million`;
  return trimmed(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function power(value: number): string {
  const [factor = '', exponent = ''] = value.toExponential().split('e');
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');
  return factor === '1' ? `10${raised}` : `${trimmed(Number(factor))}×10${raised}`;
}

function trimmed(value: number): string {
  return String(Number(value.toPrecision(6)));
}
