import type { JudgementInput, QuantityInput } from '../../src/applicability/system.js';

/** What is known of a case: quantities and judgements. */
export interface Facts {
  readonly quantities: readonly QuantityInput[];
  readonly judgements: readonly JudgementInput[];
}

/**
 * `training-compute: 3e25 FLOP` and `damage: 600e6 USD` are quantities, `commission-designated: true` is a judgement;
 * `benchmark-score@WMDP-Bio: 0.7 ratio` names the benchmark.
 */
export function facts(value: unknown, at: string): Facts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${at} is no mapping`);
  const quantities: QuantityInput[] = [];
  const judgements: JudgementInput[] = [];
  for (const [name, said] of Object.entries(value)) {
    if (typeof said === 'boolean') judgements.push({ id: name, holds: said });
    else quantities.push(quantity(name, String(said), `${at}.${name}`));
  }
  return { quantities, judgements };
}

function quantity(name: string, said: string, at: string): QuantityInput {
  const [number = '', ...unit] = said.split(' ');
  const value = Number(number);
  if (number === '' || Number.isNaN(value)) throw new Error(`${at} is no quantity: "${said}"`);
  const [metric = '', benchmark] = name.split('@');
  return { metric, value, ...(benchmark && { benchmark }), ...(unit.length > 0 && { unit: unit.join(' ') }) };
}
