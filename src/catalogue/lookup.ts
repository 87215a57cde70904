import type { Catalogue } from './catalogue.js';
import type { Concept, Entry, Intervention, Layer, Metric, Regime, Scenario } from './entries.js';
import { type EntryKind, type Id, idOf, kindOf } from './ids.js';
import { nearest } from './nearest.js';
import { QuestionError } from './question-error.js';

type Path = readonly (string | number)[];

/** The kinds that are found by one slug. */
export interface BySlug {
  regime: Regime;
  intervention: Intervention;
  scenario: Scenario;
  layer: Layer;
  concept: Concept;
  metric: Metric;
}

const LISTS = {
  regime: (c: Catalogue) => c.regimes,
  intervention: (c: Catalogue) => c.interventions,
  scenario: (c: Catalogue) => c.scenarios,
  layer: (c: Catalogue) => c.layers,
  concept: (c: Catalogue) => c.concepts,
  metric: (c: Catalogue) => c.metrics,
} satisfies { [K in keyof BySlug]: (catalogue: Catalogue) => readonly BySlug[K][] };

/**
 * The entry of a kind by its slug; a full id (`scenario/biological-weapons`) is taken too.
 * @throws QuestionError UNKNOWN_ENTRY with the nearest slugs
 */
export function bySlug<K extends keyof BySlug>(catalogue: Catalogue, kind: K, slug: string, path: Path): BySlug[K] {
  const wanted = slug.startsWith(`${kind}/`) ? slug.slice(kind.length + 1) : slug;
  const found = catalogue.byId.get(idOf(kind, wanted));
  // Of this kind, since its id begins with it.
  if (found !== undefined) return found as BySlug[K];
  const list: readonly { readonly slug: string }[] = LISTS[kind](catalogue);
  throw unknown(
    kind,
    slug,
    nearest(
      wanted,
      list.map((entry) => entry.slug),
    ),
    path,
  );
}

/** The entry with this id, or undefined. */
export function byId(catalogue: Catalogue, id: Id): Entry | undefined {
  return catalogue.byId.get(id);
}

/**
 * The entry with this id.
 * @throws QuestionError UNKNOWN_ENTRY with the nearest ids of that kind
 */
export function entryById(catalogue: Catalogue, id: Id, path: Path): Entry {
  const entry = catalogue.byId.get(id);
  if (entry !== undefined) return entry;
  const kind = kindOf(id);
  const ids = [...catalogue.byId.keys()].filter((known) => kind === undefined || known.startsWith(`${kind}/`));
  throw unknown(kind ?? 'entry', id, nearest(id, ids), path);
}

function unknown(kind: EntryKind | 'entry', given: string, near: readonly string[], path: Path): QuestionError {
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return new QuestionError('UNKNOWN_ENTRY', `There is no ${kind} "${given}".${hint}`, path, near);
}
