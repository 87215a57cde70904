import { type Draft, groupBy, must } from './draft.js';
import type { Definition, Intervention, Provision, RedLine, Scope, Source, StatusSpan } from './entries.js';
import type { Id } from './ids.js';
import type { Frame } from './link-frame.js';
import type { ScopePart } from './parts.js';
import type { CatalogueParts } from './parts-frame.js';
import { redLineAppliesFrom } from './red-line-date.js';
import { inForceFrom, statusTimeline } from './status.js';
import { verificationOf, verificationOfIntervention } from './verification.js';

type DraftSubject = Draft<Intervention> | Draft<Provision> | Draft<Definition> | Draft<RedLine>;

/** Interventions and what they consist of, linked to each other and to the frame. */
export interface Clauses {
  readonly interventions: ReadonlyMap<Id, Draft<Intervention>>;
  readonly sources: ReadonlyMap<Id, Draft<Source>>;
  readonly provisions: ReadonlyMap<Id, Draft<Provision>>;
  readonly definitions: ReadonlyMap<Id, Draft<Definition>>;
  readonly redLines: ReadonlyMap<Id, Draft<RedLine>>;
  /** what claims and holes are about */
  readonly subject: (id: Id) => DraftSubject;
}

export function linkClauses(parts: CatalogueParts, frame: Frame): Clauses {
  const interventions = linkInterventions(parts, frame);
  const sources = new Map<Id, Draft<Source>>();
  for (const { identifiers, ...part } of parts.sources) {
    const source: Draft<Source> = {
      ...part,
      ...(identifiers && { identifiers: [...identifiers] }),
      authors: [...part.authors],
      intervention: must(interventions, part.intervention),
    };
    must(interventions, part.intervention).sources.push(source);
    sources.set(part.id, source);
  }
  const clause = <P extends { intervention: Id; source: Id; evidence: Provision['evidence'] }>(part: P) => ({
    ...part,
    intervention: must(interventions, part.intervention),
    source: must(sources, part.source),
    verification: verificationOf(part.evidence),
    claims: [],
  });
  const definitions = new Map<Id, Draft<Definition>>();
  for (const part of parts.definitions) {
    const concept = must(frame.concepts, part.concept);
    const definition: Draft<Definition> = { ...clause(part), concept, triggers: [] };
    must(interventions, part.intervention).definitions.push(definition);
    concept.definitions.push(definition);
    definitions.set(part.id, definition);
  }
  const scope = (part: ScopePart | undefined) => (part === undefined ? null : linkScope(part, definitions));
  const provisions = new Map<Id, Draft<Provision>>();
  for (const part of parts.provisions) {
    const provision: Draft<Provision> = { ...clause(part), duties: [...part.duties], scope: scope(part.scope) };
    must(interventions, part.intervention).provisions.push(provision);
    provisions.set(part.id, provision);
  }
  const redLines = new Map<Id, Draft<RedLine>>();
  for (const part of parts.redLines) {
    const trigger = part.trigger.map((id) => must(definitions, id));
    const appliesFrom = redLineAppliesFrom(part, trigger);
    const redLine: Draft<RedLine> = {
      ...clause(part),
      responses: [...part.responses],
      trigger,
      scope: scope(part.scope),
      ...(appliesFrom === undefined ? {} : { appliesFrom }),
    };
    for (const definition of trigger) must(definitions, definition.id).triggers.push(redLine);
    must(interventions, part.intervention).redLines.push(redLine);
    redLines.set(part.id, redLine);
  }
  for (const intervention of interventions.values()) {
    intervention.verification = verificationOfIntervention(intervention);
  }
  linkBack(parts, frame, interventions, definitions);
  const kinds: readonly ReadonlyMap<Id, DraftSubject>[] = [provisions, definitions, redLines, interventions];
  const subject = (id: Id) => must(kinds.find((kind) => kind.has(id)) ?? interventions, id);
  return { interventions, sources, provisions, definitions, redLines, subject };
}

function linkInterventions(parts: CatalogueParts, frame: Frame): Map<Id, Draft<Intervention>> {
  const timelines = timelinesOf(parts);
  const interventions = new Map<Id, Draft<Intervention>>();
  for (const part of parts.interventions) {
    const regime = must(frame.regimes, part.regime);
    const intervention: Draft<Intervention> = {
      ...part,
      addressees: [...part.addressees],
      signatories: [...part.signatories],
      events: [...part.events],
      regime,
      position: interventions.size,
      supersedes: null,
      supersededBy: [],
      implements: null,
      implementedBy: [],
      enforcedBy: [],
      decidedBy: [],
      timeline: [...must(timelines, part.id)],
      verification: 'unverified',
      sources: [],
      provisions: [],
      definitions: [],
      redLines: [],
      claims: [],
      holes: [],
    };
    regime.interventions.push(intervention);
    interventions.set(part.id, intervention);
  }
  for (const part of parts.interventions) {
    const intervention = must(interventions, part.id);
    if (part.supersedes !== undefined) {
      intervention.supersedes = must(interventions, part.supersedes);
      must(interventions, part.supersedes).supersededBy.push(intervention);
    }
    if (part.implements !== undefined) {
      intervention.implements = must(interventions, part.implements);
      must(interventions, part.implements).implementedBy.push(intervention);
    }
  }
  return interventions;
}

/** Timelines depend on when successors come into force, never the other way round. */
function timelinesOf(parts: CatalogueParts): ReadonlyMap<Id, readonly StatusSpan[]> {
  const successors = groupBy(parts.interventions, (part) => part.supersedes ?? '');
  return new Map(
    parts.interventions.map((part) => {
      const dates = (successors.get(part.id) ?? [])
        .map((successor) => inForceFrom(statusTimeline(successor)))
        .filter((date) => date !== undefined)
        .sort();
      return [part.id, statusTimeline(part, dates[0])];
    }),
  );
}

function linkScope(part: ScopePart, definitions: ReadonlyMap<Id, Definition>): Scope {
  const { definitions: ids, ...rest } = part;
  return {
    ...rest,
    definitions: ids === 'unknown' ? [] : ids.map((id) => must(definitions, id)),
    definitionsKnown: ids !== 'unknown',
    upon: part.upon.map((id) => must(definitions, id)),
    unless: part.unless.map((id) => must(definitions, id)),
  };
}

function linkBack(
  parts: CatalogueParts,
  frame: Frame,
  interventions: ReadonlyMap<Id, Intervention>,
  definitions: ReadonlyMap<Id, Definition>,
): void {
  for (const part of parts.references) {
    if (part.intervention === undefined) continue;
    must(frame.references, part.id).intervention = must(interventions, part.intervention);
  }
  for (const part of parts.concepts) {
    must(frame.concepts, part.id).examples = part.examples.map((example) => ({
      ...example,
      definition: example.definition === undefined ? null : must(definitions, example.definition),
    }));
  }
}
