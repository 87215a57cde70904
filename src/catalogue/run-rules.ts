import type { Finding } from './finding.js';
import { allParts } from './all-parts.js';
import type { CatalogueParts } from './parts-frame.js';
import type { Rule } from './rule.js';
import { RULES } from './rules/all.js';

/** All findings of all rules, rule by rule in the order of the list, each rule's in its own order. */
export function runRules(parts: CatalogueParts, rules: readonly Rule[] = RULES): readonly Finding[] {
  const ids = new Set(allParts(parts).map((part) => part.id));
  return rules.flatMap((rule) => [...rule.check({ parts, ids })]);
}
