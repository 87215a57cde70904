import { slugOf } from '../catalogue/ids.js';
import type * as parts from '../catalogue/parts.js';
import { CODING_METHODS } from '../catalogue/scales.js';
import {
  claimSeed,
  commonMethod,
  definitionSeed,
  provisionSeed,
  redLineSeed,
  sourceSeed,
} from './clause-seeds.service.js';
import type { InterventionParts } from './intervention-parts.service.js';
import type { InterventionFile, SeedEvent, SeedIntervention } from './intervention.input.js';
import type { Plain } from './plain.js';
import { filled, present } from './present.js';

/** The file of one intervention, with the keys in their order. */
export function interventionSeed(of: InterventionParts): Plain<InterventionFile> {
  const method = commonMethod(of.claims, CODING_METHODS) ?? 'machine';
  return {
    method,
    intervention: head(of.intervention, of.sources),
    provisions: of.provisions.map(provisionSeed),
    definitions: of.definitions.map(definitionSeed),
    redLines: of.redLines.map(redLineSeed),
    coverage: of.claims.map((claim) => claimSeed(claim, method)),
    ...present({ notes: of.intervention.notes }),
  };
}

function head(part: parts.InterventionPart, sources: readonly parts.SourcePart[]): Plain<SeedIntervention> {
  const { slug, title, shortTitle, kind, bindingness, regime, issuer, addressees, summary, signatories } = part;
  const slugIn = (id: string | undefined) => (id === undefined ? undefined : slugOf(id));
  return {
    ...{ slug, title, shortTitle, kind, bindingness, regime: slugOf(regime), issuer, addressees, summary },
    ...present({ supersedes: slugIn(part.supersedes), implements: slugIn(part.implements) }),
    ...present({ signatories: filled(signatories) }),
    events: part.events.map(eventSeed),
    sources: sources.map(sourceSeed),
    enforcement: enforcementSeed(part),
  };
}

function eventSeed({ date, kind, extent, evidence, at, note }: parts.EventPart): Plain<SeedEvent> {
  return { date, kind, ...present({ extent }), evidence, ...present({ at, note }) };
}

function enforcementSeed({ enforcement }: parts.InterventionPart): Plain<SeedIntervention['enforcement']> {
  const { enforcer, decider, selfPoliced = 'unknown', sanction, basis } = enforcement;
  return { enforcer, decider, selfPoliced, sanction, basis };
}
