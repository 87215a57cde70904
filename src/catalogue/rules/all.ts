import type { Rule } from '../rule.js';
import { danglingReference } from './dangling-reference.js';

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [danglingReference];
