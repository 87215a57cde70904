import { idOf } from '../catalogue/ids.js';
import type * as parts from '../catalogue/parts.js';
import {
  claimPart,
  definitionPart,
  evidenced,
  provisionPart,
  redLinePart,
  sourcePart,
} from './clause-parts.service.js';
import type { InterventionFile, SeedIntervention } from './intervention.input.js';
import { present } from './present.js';

/** Everything that one intervention's file says. */
export interface InterventionParts {
  readonly intervention: parts.InterventionPart;
  readonly sources: readonly parts.SourcePart[];
  readonly provisions: readonly parts.ProvisionPart[];
  readonly definitions: readonly parts.DefinitionPart[];
  readonly redLines: readonly parts.RedLinePart[];
  readonly claims: readonly parts.ClaimPart[];
}

export function interventionParts(file: InterventionFile): InterventionParts {
  const { slug } = file.intervention;
  return {
    intervention: interventionPart(file.intervention, file.notes),
    sources: file.intervention.sources.map((seed) => sourcePart(seed, slug)),
    provisions: file.provisions.map((seed) => provisionPart(seed, slug)),
    definitions: file.definitions.map((seed) => definitionPart(seed, slug)),
    redLines: file.redLines.map((seed) => redLinePart(seed, slug)),
    claims: file.coverage.map((seed) => claimPart(seed, file.method)),
  };
}

function interventionPart(seed: SeedIntervention, notes: string | undefined): parts.InterventionPart {
  const { slug, title, shortTitle, kind, bindingness, issuer, addressees, summary, signatories = [] } = seed;
  const reference = (to: string | undefined) => (to === undefined ? undefined : idOf('intervention', to));
  return {
    id: idOf('intervention', slug),
    ...{ slug, title, shortTitle, kind, bindingness },
    regime: idOf('regime', seed.regime),
    issuer,
    addressees: [...addressees],
    signatories: [...signatories],
    summary,
    ...present({ supersedes: reference(seed.supersedes), implements: reference(seed.implements) }),
    events: seed.events.map((event) => ({
      date: event.date,
      kind: event.kind,
      ...present({ extent: event.extent, note: event.note }),
      ...evidenced(event),
    })),
    enforcement: enforcementPart(seed),
    ...present({ notes }),
  };
}

function enforcementPart({ enforcement }: SeedIntervention): parts.EnforcementPart {
  const { enforcer, decider, selfPoliced, sanction, basis } = enforcement;
  const known = selfPoliced === 'unknown' ? undefined : selfPoliced;
  return { enforcer, decider, sanction, basis, ...present({ selfPoliced: known }) };
}
