/** Cells of a comparison, made in one place so that each says whether the text is silent. */
import type { Definition } from '../catalogue/entries.js';
import { amount } from '../criteria/amount.js';
import type { ComparisonCell, ComparisonValue } from './comparison.js';

const EMPTY = { text: null, operator: null, value: null, unit: null, values: [], pinpoint: null };

export function silentCell(definition: Definition): ComparisonCell {
  return { definition, content: 'silent', silent: true, ...EMPTY };
}

/** No criteria are recorded. */
export function notCodedCell(definition: Definition): ComparisonCell {
  return { definition, content: 'not-coded', silent: false, ...EMPTY };
}

export function textCell(definition: Definition, texts: readonly string[], pinpoint: string): ComparisonCell {
  const said = [...new Set(texts)];
  if (said.length === 0) return silentCell(definition);
  return { definition, content: 'stated', silent: false, ...EMPTY, text: said.join('; '), pinpoint };
}

export function valueCell(definition: Definition, values: readonly ComparisonValue[]): ComparisonCell {
  const [only, another] = values;
  if (only === undefined) return silentCell(definition);
  const single = another === undefined ? { operator: only.operator, value: only.value, unit: only.unit } : EMPTY;
  const { operator, value, unit } = single;
  const text = values.map(valueInWords).join('; ');
  const { pinpoint } = definition;
  return { definition, content: 'stated', silent: false, text, operator, value, unit, values, pinpoint };
}

/** `> 1e26 FLOP (one way in, with training cost > 100,000,000 USD)`. */
function valueInWords({ operator, value, unit, holds, branch }: ComparisonValue): string {
  const figure = `${holds ? '' : 'unless '}${operator} ${amount(value)}${unit === 'ratio' ? '' : ` ${unit}`}`;
  return branch === null ? figure : `${figure} (${branch})`;
}
