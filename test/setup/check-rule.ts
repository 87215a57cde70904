import { allParts } from '../../src/catalogue/all-parts.js';
import type { Finding } from '../../src/catalogue/finding.js';
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';
import type { Rule } from '../../src/catalogue/rule.js';
import { sampleParts } from './sample-parts.js';

/** The findings of one rule on the sample catalogue with these lists in place of its own. */
export function checkRule(rule: Rule, lists: Partial<CatalogueParts> = {}): readonly Finding[] {
  const parts = sampleParts(lists);
  return [...rule.check({ parts, ids: new Set(allParts(parts).map((part) => part.id)) })];
}

/** Where the rule objects, as `entry path.to.field`. */
export function objections(rule: Rule, lists: Partial<CatalogueParts> = {}): readonly string[] {
  return checkRule(rule, lists).map(({ entry, path }) => [entry, path.join('.')].join(' ').trim());
}
