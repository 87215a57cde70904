/** Which ids a part refers to, and from which field. */
import { type FieldPath, FRAME } from './finding.js';
import type { EntryKind, Id } from './ids.js';
import type { CriterionPart, ScopePart } from './parts.js';
import type { CatalogueParts } from './parts-frame.js';

export interface PartReference {
  readonly from: Id;
  readonly path: FieldPath;
  readonly to: Id;
  /** the kinds that the field may refer to */
  readonly kinds: readonly EntryKind[];
}

const SUBJECTS: readonly EntryKind[] = ['intervention', 'provision', 'definition', 'red-line'];

/** Every reference in the catalogue, in the order of the parts. */
export function* partReferences(parts: CatalogueParts): Generator<PartReference> {
  yield* refs(FRAME, ['model', 'references'], parts.frame.model.references, 'reference');
  for (const x of parts.references)
    if (x.intervention) yield ref(x.id, ['intervention'], x.intervention, 'intervention');
  for (const x of parts.layers) {
    yield* refs(x.id, ['references'], x.references, 'reference');
    for (const [i, mode] of x.sharedFailureModes.entries()) {
      yield ref(x.id, ['sharedFailureModes', i, 'with'], mode.with, 'layer');
    }
  }
  for (const x of parts.causes) yield* refs(x.id, ['layers'], x.layers, 'layer');
  for (const x of parts.scenarios) {
    yield* refs(x.id, ['related'], x.related, 'scenario');
    yield* refs(x.id, ['references'], x.references, 'reference');
    for (const [i, stage] of x.pathway.entries()) {
      for (const [j, stop] of stage.stops.entries()) {
        yield ref(x.id, ['pathway', i, 'stops', j, 'layer'], stop.layer, 'layer');
      }
    }
  }
  for (const x of parts.concepts) {
    yield* refs(x.id, ['broader'], x.broader, 'concept');
    yield* refs(x.id, ['related'], x.related, 'concept');
    for (const [i, d] of x.dimensions.entries()) {
      if (d.metric) yield ref(x.id, ['dimensions', i, 'metric'], d.metric, 'metric');
    }
    for (const [i, e] of x.examples.entries()) {
      if (e.definition) yield ref(x.id, ['examples', i, 'definition'], e.definition, 'definition');
    }
  }
  yield* interventionReferences(parts);
  for (const x of parts.authorities) {
    if (x.regime) yield ref(x.id, ['regime'], x.regime, 'regime');
    yield* refs(x.id, ['enforces'], x.enforces, 'intervention');
    yield* refs(x.id, ['decides'], x.decides, 'intervention');
  }
  for (const x of [...parts.claims, ...parts.holes]) {
    yield ref(x.id, ['subject'], x.subject, ...SUBJECTS);
    yield ref(x.id, ['scenario'], x.scenario, 'scenario');
    yield ref(x.id, ['layer'], x.layer, 'layer');
  }
  for (const x of parts.assessments) {
    yield ref(x.id, ['scenario'], x.scenario, 'scenario');
    yield ref(x.id, ['layer'], x.layer, 'layer');
    yield* refs(x.id, ['basis'], x.basis, ...SUBJECTS);
  }
  for (const x of parts.lineageSteps) {
    yield ref(x.id, ['from'], x.from, 'intervention');
    if (x.to) yield ref(x.id, ['to'], x.to, 'intervention');
    for (const [i, change] of x.changes.entries()) {
      if (change.before) yield ref(x.id, ['changes', i, 'before'], change.before, ...SUBJECTS);
      if (change.after) yield ref(x.id, ['changes', i, 'after'], change.after, ...SUBJECTS);
    }
  }
}

function* interventionReferences(parts: CatalogueParts): Generator<PartReference> {
  for (const x of parts.interventions) {
    yield ref(x.id, ['regime'], x.regime, 'regime');
    if (x.supersedes) yield ref(x.id, ['supersedes'], x.supersedes, 'intervention');
    if (x.implements) yield ref(x.id, ['implements'], x.implements, 'intervention');
  }
  for (const x of parts.sources) yield ref(x.id, ['intervention'], x.intervention, 'intervention');
  for (const x of [...parts.provisions, ...parts.definitions, ...parts.redLines]) {
    yield ref(x.id, ['intervention'], x.intervention, 'intervention');
    yield ref(x.id, ['source'], x.source, 'source');
  }
  for (const x of [...parts.provisions, ...parts.redLines]) if (x.scope) yield* scopeReferences(x.id, x.scope);
  for (const x of parts.definitions) {
    yield ref(x.id, ['concept'], x.concept, 'concept');
    if (x.criteria) yield* criterionReferences(x.id, ['criteria'], x.criteria);
  }
  for (const x of parts.redLines) yield* refs(x.id, ['trigger'], x.trigger, 'definition');
}

function* scopeReferences(from: Id, scope: ScopePart): Generator<PartReference> {
  if (scope.definitions !== 'unknown') yield* refs(from, ['scope', 'definitions'], scope.definitions, 'definition');
  yield* refs(from, ['scope', 'upon'], scope.upon, 'definition');
  yield* refs(from, ['scope', 'unless'], scope.unless, 'definition');
}

function* criterionReferences(from: Id, path: FieldPath, criterion: CriterionPart): Generator<PartReference> {
  switch (criterion.kind) {
    case 'comparison':
      yield ref(from, [...path, 'metric'], criterion.metric, 'metric');
      break;
    case 'judgement':
      if (criterion.judgement) yield ref(from, [...path, 'id'], criterion.judgement, 'judgement');
      break;
    case 'not':
      yield* criterionReferences(from, [...path, 'not'], criterion.of);
      break;
    default: {
      const field = criterion.kind === 'all-of' ? 'allOf' : 'anyOf';
      for (const [i, child] of criterion.of.entries()) yield* criterionReferences(from, [...path, field, i], child);
    }
  }
}

function ref(from: Id, path: FieldPath, to: Id, ...kinds: readonly EntryKind[]): PartReference {
  return { from, path, to, kinds };
}

function* refs(from: Id, path: FieldPath, to: readonly Id[], ...kinds: readonly EntryKind[]): Generator<PartReference> {
  for (const [i, id] of to.entries()) yield ref(from, [...path, i], id, ...kinds);
}
