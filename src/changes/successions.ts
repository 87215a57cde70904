import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention, LineageStep } from '../catalogue/entries.js';
import type { LineageRelation } from '../catalogue/scales.js';

/** One version going over into the next, or into nothing. */
export interface Succession {
  readonly from: Intervention;
  /** null: nothing follows */
  readonly to: Intervention | null;
  readonly relation: LineageRelation;
  /** the editors' account; null where a text says that it supersedes another and nobody has compared them */
  readonly step: LineageStep | null;
}

const known = new WeakMap<Catalogue, readonly Succession[]>();

/** Every succession: those with an account in published order, then those that only `supersedes` tells of. */
export function successionsOf(catalogue: Catalogue): readonly Succession[] {
  const before = known.get(catalogue);
  if (before !== undefined) return before;
  const told = catalogue.lineageSteps.map((step): Succession => ({
    from: step.from,
    to: step.to,
    relation: step.relation,
    step,
  }));
  const untold = catalogue.interventions.flatMap((to): readonly Succession[] => {
    const from = to.supersedes;
    if (from === null || told.some((one) => one.from === from && one.to === to)) return [];
    return [{ from, to, relation: 'supersedes', step: null }];
  });
  const all = [...told, ...untold];
  known.set(catalogue, all);
  return all;
}
