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
  const counted = new Set(slices.flatMap((cell) => cell.claims.map((claim) => claim.intervention)));
  const parents = [...counted].flatMap((child) => child.implements ?? []);
  return inPublishedOrder(catalogue, parents)
    .map((parent) => ({ parent, interventions: parent.implementedBy.filter((child) => counted.has(child)) }))
    .filter(({ interventions }) => new Set(interventions.map((child) => child.regime)).size > 1)
    .map((shared) => ({ ...shared, reason: reasonOf(shared) }));
}

function reasonOf({ parent, interventions }: Omit<SharedParent, 'reason'>): string {
  const children = wording.listed(interventions.map((child) => child.shortTitle));
  const all = interventions.length === 2 ? 'both' : 'all';
  return wording.sentence(`${children} ${all} implement ${parent.shortTitle} (${parent.bindingness})`);
}
