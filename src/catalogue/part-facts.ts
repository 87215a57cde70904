import type { FieldPath } from './finding.js';
import type { Id } from './ids.js';
import type { ComparisonPart, DefinitionPart, ProvisionPart, RedLinePart } from './parts.js';
import type { CatalogueParts } from './parts-frame.js';
import { criterionNodes } from './criterion-nodes.js';
import type { Evidence } from './scales.js';

export type ClausePart = ProvisionPart | DefinitionPart | RedLinePart;

/** Provisions, definitions and red lines. */
export function clauses(parts: CatalogueParts): readonly ClausePart[] {
  return [...parts.provisions, ...parts.definitions, ...parts.redLines];
}

/** Something that says how it was established; `path` leads to the record that holds `evidence` and `at`. */
export interface Fact {
  readonly entry: Id;
  readonly path: FieldPath;
  readonly evidence: Evidence;
  readonly at: string | undefined;
}

/** Every fact of the catalogue that carries evidence. */
export function* facts(parts: CatalogueParts): Generator<Fact> {
  for (const x of parts.references) if (x.evidence) yield { entry: x.id, path: [], evidence: x.evidence, at: x.at };
  for (const x of parts.layers) yield* listed(x.id, 'holes', x.holes);
  for (const x of parts.scenarios) yield* listed(x.id, 'indicators', x.indicators);
  for (const x of parts.concepts) yield* listed(x.id, 'examples', x.examples);
  for (const x of parts.interventions) yield* listed(x.id, 'events', x.events);
  for (const x of clauses(parts)) yield { entry: x.id, path: [], evidence: x.evidence, at: x.at };
}

function* listed(
  entry: Id,
  field: string,
  list: readonly { readonly evidence: Evidence; readonly at?: string }[],
): Generator<Fact> {
  for (const [i, { evidence, at }] of list.entries()) yield { entry, path: [field, i], evidence, at };
}

/** A comparison in the criteria of a definition. */
export interface PlacedComparison {
  readonly entry: Id;
  readonly path: FieldPath;
  readonly comparison: ComparisonPart;
}

export function* comparisons(parts: CatalogueParts): Generator<PlacedComparison> {
  for (const definition of parts.definitions) {
    if (!definition.criteria) continue;
    for (const { path, criterion } of criterionNodes(definition.criteria)) {
      if (criterion.kind === 'comparison') yield { entry: definition.id, path, comparison: criterion };
    }
  }
}
