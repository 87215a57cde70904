/** Whether a text is any business of a system: by place, by developer, by signature. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention, Regime } from '../catalogue/entries.js';
import { isInUnion } from './places.js';
import type { Place, System } from './system.js';

/**
 * `possible`: a market or seat may take in its territory; `if-joined`: it binds whoever signs or follows it, and nothing
 * says that this developer does.
 */
export const REACHES = ['reached', 'possible', 'if-joined', 'not-reached'] as const;

export interface Reach {
  readonly reach: (typeof REACHES)[number];
  /** in words */
  readonly because: string;
}

/** The reach of each text over a system. */
export function reachOver(catalogue: Catalogue, system: System): (intervention: Intervention) => Reach {
  const developers = catalogue.regimes.filter(({ kind }) => kind === 'developer');
  return (intervention) => {
    const placed = reachOfRegime(intervention.regime, system);
    if (placed.reach === 'not-reached' || intervention.bindingness === 'binding') return placed;
    const signed = signature(intervention, system, developers);
    if (signed === null) return placed;
    if (signed.reach !== 'reached') return signed;
    return placed.reach === 'reached' ? { ...placed, because: `${placed.because}; ${signed.because}` } : signed;
  };
}

function reachOfRegime(regime: Regime, system: System): Reach {
  switch (regime.kind) {
    case 'developer':
      if (system.developer === regime) return { reach: 'reached', because: `it is the policy of ${regime.name}` };
      return { reach: 'not-reached', because: `it binds ${regime.name} alone` };
    case 'country':
      return reachOfPlace(system, ({ country }) => country === regime.country);
    case 'supranational':
      return reachOfPlace(system, isInUnion);
    case 'subnational':
      return reachOfPart(regime, system);
    default:
      return { reach: 'if-joined', because: `${regime.name} has no territory; whoever joins is addressed` };
  }
}

function reachOfPlace({ markets, seat }: System, covers: (place: Place) => boolean): Reach {
  const market = markets?.find(covers);
  if (market !== undefined) return { reach: 'reached', because: `it is on the market in ${market.name}` };
  if (seat !== null && covers(seat))
    return { reach: 'reached', because: `its developer is established in ${seat.name}` };
  if (markets === null) return { reach: 'possible', because: 'no market was given' };
  return { reach: 'not-reached', because: 'neither market nor establishment touches it' };
}

/** A market in a country says nothing of its states, so that theirs are possible. */
function reachOfPart(regime: Regime, system: System): Reach {
  const exactly = reachOfPlace(system, (place) => place.regime === regime);
  if (exactly.reach === 'reached') return exactly;
  const around = reachOfPlace(system, ({ country }) => country === regime.country);
  if (around.reach === 'not-reached') return around;
  const because =
    around.reach === 'possible'
      ? around.because
      : `${around.because}, which may or may not take in the ${regime.name}: name "${regime.slug}" as a market to say so`;
  return { reach: 'possible', because };
}

/** What the list of signatories says; null where there is none of developers. */
function signature({ signatories }: Intervention, { developer }: System, developers: readonly Regime[]): Reach | null {
  const signed = (one: Regime): boolean => signatories.some((signatory) => isName(signatory, one));
  if (!developers.some(signed)) return null;
  if (developer === null)
    return { reach: 'if-joined', because: 'it binds those who signed, and no developer was named' };
  return signed(developer)
    ? { reach: 'reached', because: `${developer.name} has signed it` }
    : { reach: 'not-reached', because: `${developer.name} is not among its signatories` };
}

/** `Google` signs for Google DeepMind, `Meta` for Meta Platforms. */
function isName(signatory: string, { slug, name }: Regime): boolean {
  const [short, full] = [signatory.toLowerCase(), name.toLowerCase()];
  return short === slug || short === full || full.startsWith(`${short} `);
}
