import type { Formula } from './formula.js';

/** Whether the values settle the formula by three-valued logic, and how; undefined while they leave it open. */
export function settledAs(formula: Formula, values: ReadonlyMap<number, number>): boolean | undefined {
  if (formula.kind === 'leaf') {
    const value = values.get(formula.variable);
    return value === undefined ? undefined : formula.holds[value];
  }
  const decisive = formula.kind === 'any';
  let open = false;
  for (const child of formula.of) {
    const settled = settledAs(child, values);
    if (settled === decisive) return decisive;
    open ||= settled === undefined;
  }
  return open ? undefined : !decisive;
}
