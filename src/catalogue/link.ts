import type { Catalogue, CellRecord } from './catalogue.js';
import { byStrength } from './claim-order.js';
import { type Draft, freezing, must } from './draft.js';
import type { Assessment, Claim, Entry, Hole, Layer, LineageStep, Scenario } from './entries.js';
import type { Id } from './ids.js';
import { linkAuthorities } from './link-authorities.js';
import { type Clauses, linkClauses } from './link-clauses.js';
import { type Frame, linkFrame } from './link-frame.js';
import type { CatalogueParts } from './parts-frame.js';
import { keepParts } from './parts-of.js';

/** Turn parts that passed every rule into the linked, frozen catalogue. */
export function link(parts: CatalogueParts): Catalogue {
  const catalogue = linkUnfrozen(parts);
  for (const _ of freezing(catalogue));
  return catalogue;
}

/** The same for who freezes it later, with `freezing`: of a large catalogue that takes a third of the time. */
export function linkUnfrozen(parts: CatalogueParts): Catalogue {
  const frame = linkFrame(parts);
  const clauses = linkClauses(parts, frame);
  const claims = linkClaims(parts, frame, clauses);
  const holes = linkHoles(parts, frame, clauses);
  const assessments = parts.assessments.map((part): Assessment => ({
    ...part,
    scenario: must(frame.scenarios, part.scenario),
    layer: must(frame.layers, part.layer),
    basis: part.basis.map((id) => clauses.subject(id)),
  }));
  const lists = {
    frame: parts.frame,
    regimes: [...frame.regimes.values()],
    metrics: parts.metrics,
    judgements: parts.judgements,
    references: [...frame.references.values()],
    layers: [...frame.layers.values()],
    causes: [...frame.causes.values()],
    scenarios: [...frame.scenarios.values()],
    concepts: [...frame.concepts.values()],
    interventions: [...clauses.interventions.values()],
    authorities: linkAuthorities(parts, frame, clauses),
    sources: [...clauses.sources.values()],
    provisions: [...clauses.provisions.values()],
    definitions: [...clauses.definitions.values()],
    redLines: [...clauses.redLines.values()],
    claims,
    assessments,
    holes,
    lineageSteps: linkLineages(parts, clauses),
  };
  return keepParts({ ...lists, cells: cells(lists), byId: byId(lists) }, parts);
}

function linkClaims(parts: CatalogueParts, frame: Frame, clauses: Clauses): readonly Claim[] {
  return parts.claims.map((part) => {
    const subject = clauses.subject(part.subject);
    const intervention = 'intervention' in subject ? subject.intervention : subject;
    const claim: Claim = {
      ...part,
      subject,
      intervention,
      scenario: must(frame.scenarios, part.scenario),
      layer: must(frame.layers, part.layer),
      verification: subject.verification,
    };
    subject.claims.push(claim);
    if (subject !== intervention) must(clauses.interventions, intervention.id).claims.push(claim);
    return claim;
  });
}

function linkHoles(parts: CatalogueParts, frame: Frame, clauses: Clauses): readonly Hole[] {
  return parts.holes.map((part) => {
    const subject = clauses.subject(part.subject);
    const intervention = 'intervention' in subject ? subject.intervention : subject;
    const hole: Hole = {
      ...part,
      subject,
      intervention,
      scenario: must(frame.scenarios, part.scenario),
      layer: must(frame.layers, part.layer),
      verification: subject.verification,
    };
    must(clauses.interventions, intervention.id).holes.push(hole);
    return hole;
  });
}

function linkLineages(parts: CatalogueParts, clauses: Clauses): readonly LineageStep[] {
  const subject = (id: Id | undefined) => (id === undefined ? null : clauses.subject(id));
  return parts.lineageSteps.map((part) => ({
    ...part,
    from: must(clauses.interventions, part.from),
    to: part.to === undefined ? null : must(clauses.interventions, part.to),
    changes: part.changes.map((change) => ({
      ...change,
      before: subject(change.before),
      after: subject(change.after),
    })),
  }));
}

type Lists = Omit<Catalogue, 'cells' | 'byId'>;

function cells(lists: Lists): readonly CellRecord[] {
  const claims = new Cells<Claim>(lists.claims);
  const holes = new Cells<Hole>(lists.holes);
  const assessments = new Cells<Assessment>(lists.assessments);
  return lists.scenarios.flatMap((scenario) =>
    lists.layers.map((layer): Draft<CellRecord> => ({
      scenario,
      layer,
      claims: claims.at(scenario, layer).sort(byStrength),
      holes: holes.at(scenario, layer).sort(byIdOrder),
      assessment: assessments.at(scenario, layer).at(-1) ?? null,
    })),
  );
}

/** What belongs to cells, by its cell. */
class Cells<T extends { readonly scenario: Scenario; readonly layer: Layer }> {
  private readonly lists = new Map<Scenario, Map<Layer, T[]>>();

  constructor(all: readonly T[]) {
    for (const each of all) {
      const ofScenario = this.lists.get(each.scenario) ?? new Map<Layer, T[]>();
      this.lists.set(each.scenario, ofScenario);
      const list = ofScenario.get(each.layer);
      if (list) list.push(each);
      else ofScenario.set(each.layer, [each]);
    }
  }

  at(scenario: Scenario, layer: Layer): T[] {
    return this.lists.get(scenario)?.get(layer) ?? [];
  }
}

function byIdOrder(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byId(lists: Lists): ReadonlyMap<Id, Entry> {
  const { frame: _frame, ...entries } = lists;
  const all = new Map<Id, Entry>();
  for (const list of Object.values<readonly Entry[]>(entries)) for (const entry of list) all.set(entry.id, entry);
  return all;
}
