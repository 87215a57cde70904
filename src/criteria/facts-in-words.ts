import { amountWithUnit } from './amount.js';
import { quantityName } from './criteria-text.js';
import type { Quantity } from './profile.js';

/** `“it displays significant generality” does not hold`. */
export function answerInWords(text: string, holds: boolean): string {
  return `“${text}” ${holds ? 'holds' : 'does not hold'}`;
}

/** `training compute = 3e25 FLOP`. */
export function quantityInWords(given: Quantity): string {
  return `${quantityName(given)} = ${amountWithUnit(given.value, given.unit)}`;
}
