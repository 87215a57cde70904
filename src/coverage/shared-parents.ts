/** Commitments that several regimes implement, so that what stands on them is less independent than it looks. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention } from '../catalogue/entries.js';
import type { CoverageCell } from './answers.js';
import { inPublishedOrder } from './published-order.js';
import * as wording from './wording.js';

export interface SharedParent {
  readonly parent: Intervention;
  /** the counted texts that implement it, in published order */
  readonly interventions: readonly Intervention[];
  readonly reason: string;
}

/** The parents that counted texts of two or more regimes implement, in published order. */
export function sharedParents(catalogue: Catalogue, slices: readonly CoverageCell[]): readonly SharedParent[] {
  const children = new Map<Intervention, Set<Intervention>>();
  for (const { claims } of slices) {
    for (const { intervention } of claims) {
      const parent = intervention.implements;
      if (parent === null) continue;
      const own = children.get(parent);
      if (own === undefined) children.set(parent, new Set([intervention]));
      else own.add(intervention);
    }
  }
  return inPublishedOrder(catalogue, children.keys())
    .map((parent) => ({ parent, interventions: inPublishedOrder(catalogue, children.get(parent) ?? []) }))
    .filter(({ interventions }) => new Set(interventions.map((child) => child.regime)).size > 1)
    .map((shared) => ({ ...shared, reason: reasonOf(shared) }));
}

function reasonOf({ parent, interventions }: Omit<SharedParent, 'reason'>): string {
  const children = wording.listed(interventions.map((child) => child.shortTitle));
  const all = interventions.length === 2 ? 'both' : 'all';
  return wording.sentence(`${children} ${all} implement ${parent.shortTitle} (${parent.bindingness})`);
}
