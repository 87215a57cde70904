/** What stands in the file of an intervention, from part to seed, with the keys in the order of the file. */
import { slugOf } from '../catalogue/ids.js';
import type * as parts from '../catalogue/parts.js';
import { ANATOMY_CRITERIA, type CodingMethod } from '../catalogue/scales.js';
import type { SeedClaim, SeedDefinition, SeedProvision, SeedScope } from './clauses.input.js';
import type { SeedCoded } from './coded.input.js';
import { criterionSeed } from './criterion-parts.service.js';
import type { SeedSource } from './intervention.input.js';
import type { Plain } from './plain.js';
import { filled, present } from './present.js';
import type { SeedAnatomy, SeedRedLine } from './red-line.input.js';

/** The method that most assertions of a file share; of equals the first on the list of methods. */
export function commonMethod(list: readonly parts.Coded[], methods: readonly CodingMethod[]): CodingMethod | undefined {
  const count = (method: CodingMethod) => list.filter((coded) => coded.method === method).length;
  return list.length === 0 ? undefined : [...methods].sort((a, b) => count(b) - count(a))[0];
}

/** What differs from the method of the file, and the reviews. */
export function codedSeed({ method, reviews }: parts.Coded, common: CodingMethod): Plain<SeedCoded> {
  const listed = reviews.map(({ by, on, outcome, note }) => ({ by, on, outcome, ...present({ note }) }));
  return present({ method: method === common ? undefined : method, reviews: filled(listed) });
}

export function sourceSeed(part: parts.SourcePart): Plain<SeedSource> {
  const { slug, type, title, authors, issued, number, url, identifiers } = part;
  return { key: slug, type, title, ...present({ authors: filled(authors), issued, number, url, identifiers }) };
}

function scopeSeed({
  definitions,
  combine,
  actor,
  upon,
  when,
  unless,
  further,
  note,
}: parts.ScopePart): Plain<SeedScope> {
  return {
    ...present({ definitions: definitions === 'unknown' ? definitions : filled(definitions), combine }),
    actor,
    ...present({ upon: filled(upon), when, unless: filled(unless), further, note }),
  };
}

export function provisionSeed(part: parts.ProvisionPart): Plain<SeedProvision> {
  const { slug, pinpoint, source, summary, duties, appliesFrom, evidence, at, scope } = part;
  return {
    ...{ slug, pinpoint, source: slugOf(source), summary, duties },
    ...present({ appliesFrom }),
    evidence,
    ...present({ at, scope: scope && scopeSeed(scope) }),
  };
}

export function definitionSeed(part: parts.DefinitionPart): Plain<SeedDefinition> {
  const { slug, concept, term, pinpoint, source, summary, appliesFrom, criteria, evidence, at } = part;
  return {
    ...{ slug, concept: slugOf(concept), term, pinpoint, source: slugOf(source), summary },
    ...present({ appliesFrom, criteria: criteria && criterionSeed(criteria) }),
    evidence,
    ...present({ at }),
  };
}

export function redLineSeed(part: parts.RedLinePart): Plain<SeedRedLine> {
  const { slug, kind, statement, pinpoint, source, trigger, responses, appliesFrom, evidence, at, scope } = part;
  return {
    ...{ slug, kind, statement, pinpoint, source: slugOf(source) },
    ...present({ trigger: filled(trigger) }),
    responses,
    ...present({ appliesFrom }),
    evidence,
    ...present({ at, scope: scope && scopeSeed(scope) }),
    anatomy: anatomySeed(part),
  };
}

function anatomySeed({ anatomy }: parts.RedLinePart): Plain<SeedAnatomy> {
  const points = ANATOMY_CRITERIA.map((name) => [name, { holds: anatomy[name].holds, why: anatomy[name].why }]);
  return { ...(Object.fromEntries(points) as Omit<Plain<SeedAnatomy>, 'basis'>), basis: anatomy.basis };
}

export function claimSeed(part: parts.ClaimPart, common: CodingMethod): Plain<SeedClaim> {
  const { subject, scenario, layer, strength, confidence, rationale } = part;
  const cell = { scenario: slugOf(scenario), layer: slugOf(layer) };
  return { subject, ...cell, strength, confidence, rationale, ...codedSeed(part, common) };
}
