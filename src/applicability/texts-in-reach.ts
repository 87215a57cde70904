import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention } from '../catalogue/entries.js';
import { BINDINGNESS, rankOn } from '../catalogue/scales.js';
import type { ApplicabilityFilter } from './applicability-filter.js';
import type { RegimeReach } from './assessment.js';
import { type Reach, REACHES, reachOver } from './reach.js';
import type { System } from './system.js';

/** A text that is looked at, and why. */
export interface TextInReach extends Reach {
  readonly intervention: Intervention;
}

/** The texts that touch or may touch a system: regimes in published order, the most binding first, then as published. */
export function textsInReach(
  catalogue: Catalogue,
  system: System,
  filter: ApplicabilityFilter,
): readonly TextInReach[] {
  const reachOf = reachOver(catalogue, system);
  return catalogue.regimes.flatMap((regime) =>
    regime.interventions
      .filter(filter.takes)
      .toSorted((a, b) => rankOn(BINDINGNESS, a.bindingness) - rankOn(BINDINGNESS, b.bindingness))
      .map((intervention) => ({ intervention, ...reachOf(intervention) }))
      .filter(
        ({ intervention, reach }) => reach !== 'not-reached' && (hasGround(intervention) || isScoped(intervention)),
      ),
  );
}

/** Rules reach by territory, by developer or by signature; studies, tools and appeals reach nobody in particular. */
function hasGround({ regime, signatories }: Intervention): boolean {
  return ['country', 'subnational', 'supranational', 'developer'].includes(regime.kind) || signatories.length > 0;
}

function isScoped({ provisions, redLines }: Intervention): boolean {
  return [...provisions, ...redLines].some(({ scope }) => scope !== null);
}

/** Each regime once, with the firmest reach of its texts. */
export function reachedRegimes(texts: readonly TextInReach[]): readonly RegimeReach[] {
  const byRegime = Map.groupBy(texts, ({ intervention }) => intervention.regime);
  return [...byRegime].flatMap(([regime, own]) =>
    own
      .toSorted((a, b) => rankOn(REACHES, a.reach) - rankOn(REACHES, b.reach))
      .slice(0, 1)
      .map(({ reach, because }) => ({ regime, reach, because })),
  );
}
