import { type Id, subjectPath } from './ids.js';
import type { CatalogueParts } from './parts-frame.js';

interface WithId {
  readonly id: Id;
}

/**
 * The same parts in the order in which seed files give them back: interventions by slug, clauses and claims
 * intervention by intervention, what has a number by its number, references list by list. Everything else stays where
 * it stood, so what an edit appends comes last among its neighbours. Whoever adds entries calls this, so that exported
 * seeds that are read again change nothing.
 */
export function inPublishedOrder(parts: CatalogueParts): CatalogueParts {
  return {
    ...parts,
    references: sorted(parts.references, ({ id }) => id.split('/')[1] ?? ''),
    layers: sorted(parts.layers, ({ order }) => order),
    scenarios: sorted(parts.scenarios, ({ order }) => order),
    concepts: sorted(parts.concepts, ({ order }) => order),
    interventions: sorted(parts.interventions, ({ id }) => id),
    sources: sorted(parts.sources, ({ intervention }) => intervention),
    provisions: sorted(parts.provisions, ({ intervention }) => intervention),
    definitions: sorted(parts.definitions, ({ intervention }) => intervention),
    redLines: sorted(parts.redLines, ({ intervention }) => intervention),
    claims: sorted(parts.claims, ({ subject }) => subjectPath(subject).split('/')[0] ?? ''),
  };
}

/** Stable: what is equal by its key keeps its order. */
function sorted<Part extends WithId>(list: readonly Part[], keyOf: (part: Part) => string | number): readonly Part[] {
  return list
    .map((part) => ({ part, key: keyOf(part) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ part }) => part);
}
