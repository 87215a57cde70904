/** What stands in the file of an intervention: sources, clauses and claims, from seed to part. */
import { claimId, type Id, idOf } from '../catalogue/ids.js';
import type * as parts from '../catalogue/parts.js';
import { ANATOMY_CRITERIA, type CodingMethod } from '../catalogue/scales.js';
import type { SeedClaim, SeedClause, SeedDefinition, SeedProvision, SeedScope } from './clauses.input.js';
import type { SeedCoded, SeedEvidenced } from './coded.input.js';
import { criterionPart } from './criterion-parts.service.js';
import type { SeedSource } from './intervention.input.js';
import { present } from './present.js';
import type { SeedRedLine } from './red-line.input.js';

export function evidenced({ evidence, at }: SeedEvidenced): parts.Evidenced {
  return { evidence, ...present({ at }) };
}

/** Its own method and reviews, or the method of its file and none. */
export function coded(seed: SeedCoded, method: CodingMethod): parts.Coded {
  const reviews = (seed.reviews ?? []).map(({ by, on, outcome, note }) => ({ by, on, outcome, ...present({ note }) }));
  return { method: seed.method ?? method, reviews };
}

export function sourcePart(seed: SeedSource, intervention: string): parts.SourcePart {
  const { key, type, title, authors = [], issued, number, url, identifiers } = seed;
  return {
    id: idOf('source', intervention, key),
    slug: key,
    intervention: idOf('intervention', intervention),
    type,
    title,
    authors: [...authors],
    ...present({ issued, number, url, identifiers }),
  };
}

function clause(seed: SeedClause, kind: 'provision' | 'definition' | 'red-line', intervention: string) {
  return {
    id: idOf(kind, intervention, seed.slug),
    slug: seed.slug,
    intervention: idOf('intervention', intervention),
    pinpoint: seed.pinpoint,
    source: idOf('source', intervention, seed.source),
    ...present({ appliesFrom: seed.appliesFrom }),
    ...evidenced(seed),
  };
}

function scopePart(seed: SeedScope): parts.ScopePart {
  const { definitions = [], combine, actor, upon = [], when, unless = [], further, note } = seed;
  return {
    definitions: typeof definitions === 'string' ? definitions : [...definitions],
    actor,
    upon: [...upon],
    unless: [...unless],
    ...present({ combine, when, further, note }),
  };
}

export function provisionPart(seed: SeedProvision, intervention: string): parts.ProvisionPart {
  return {
    ...clause(seed, 'provision', intervention),
    summary: seed.summary,
    duties: [...seed.duties],
    ...present({ scope: seed.scope && scopePart(seed.scope) }),
  };
}

export function definitionPart(seed: SeedDefinition, intervention: string): parts.DefinitionPart {
  return {
    ...clause(seed, 'definition', intervention),
    concept: idOf('concept', seed.concept),
    term: seed.term,
    summary: seed.summary,
    ...present({ criteria: seed.criteria && criterionPart(seed.criteria) }),
  };
}

export function redLinePart(seed: SeedRedLine, intervention: string): parts.RedLinePart {
  return {
    ...clause(seed, 'red-line', intervention),
    kind: seed.kind,
    statement: seed.statement,
    trigger: [...(seed.trigger ?? [])],
    responses: [...seed.responses],
    ...present({ scope: seed.scope && scopePart(seed.scope) }),
    anatomy: anatomyPart(seed),
  };
}

function anatomyPart({ anatomy }: SeedRedLine): parts.AnatomyPart {
  const points = ANATOMY_CRITERIA.map((name) => [name, { holds: anatomy[name].holds, why: anatomy[name].why }]);
  return { ...(Object.fromEntries(points) as Omit<parts.AnatomyPart, 'basis'>), basis: anatomy.basis };
}

export function claimPart(seed: SeedClaim, method: CodingMethod): parts.ClaimPart {
  const subject: Id = seed.subject;
  const scenario = idOf('scenario', seed.scenario);
  const layer = idOf('layer', seed.layer);
  const { strength, confidence, rationale } = seed;
  return {
    id: claimId(subject, scenario, layer),
    subject,
    scenario,
    layer,
    strength,
    confidence,
    rationale,
    ...coded(seed, method),
  };
}
