import type { Catalogue } from '../catalogue/catalogue.js';
import type { ChangeSet } from './change.js';
import { changesBetween } from './changes-between.js';
import type { Succession } from './successions.js';

const known = new WeakMap<Succession, ChangeSet>();

/** What changed over one succession; computed once, since every red line of a text goes through the same ones. */
export function changesOver(catalogue: Catalogue, succession: Succession): ChangeSet {
  const before = known.get(succession);
  if (before !== undefined) return before;
  const set = changesBetween(catalogue, succession.from, succession.to);
  known.set(succession, set);
  return set;
}
