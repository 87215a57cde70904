/** Under which filter a cell is read: the question of every coverage analysis. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Intervention, Layer, Regime, Scenario } from '../catalogue/entries.js';
import type { Id } from '../catalogue/ids.js';
import { bySlug } from '../catalogue/lookup.js';
import { nearest } from '../catalogue/nearest.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Bindingness, Confidence, InterventionKind } from '../catalogue/scales.js';
import type { StatusDial } from './scales.js';

/** What a caller says: slugs. An absent or null list does not filter; an empty one lets nothing through. */
export interface CoverageFilterInput {
  readonly scenarios?: readonly string[] | null | undefined;
  readonly layers?: readonly string[] | null | undefined;
  readonly regimes?: readonly string[] | null | undefined;
  /** ISO 3166-1 alpha-2, capitals; only regimes of a country have one */
  readonly countries?: readonly string[] | null | undefined;
  readonly bindingness?: readonly Bindingness[] | null | undefined;
  readonly kinds?: readonly InterventionKind[] | null | undefined;
  readonly status?: StatusDial | null | undefined;
  readonly minConfidence?: Confidence | null | undefined;
  readonly verifiedOnly?: boolean | null | undefined;
  readonly reviewedOnly?: boolean | null | undefined;
  /** interventions counted as in force and binding, all their parts, whatever they are; other filters still hold */
  readonly include?: readonly string[] | null | undefined;
  /** interventions left out, as if they did not exist */
  readonly exclude?: readonly string[] | null | undefined;
}

/** The same, resolved against a catalogue. `null`: not filtered. */
export interface CoverageFilter {
  readonly scenarios: readonly Scenario[];
  readonly layers: readonly Layer[];
  readonly regimes: ReadonlySet<Regime> | null;
  readonly countries: ReadonlySet<string> | null;
  readonly bindingness: ReadonlySet<Bindingness> | null;
  readonly kinds: ReadonlySet<InterventionKind> | null;
  readonly status: StatusDial;
  readonly minConfidence: Confidence;
  readonly verifiedOnly: boolean;
  readonly reviewedOnly: boolean;
  readonly include: ReadonlySet<Id>;
  readonly exclude: ReadonlySet<Id>;
}

type Path = readonly (string | number)[];

/**
 * Resolve a filter. Scenarios and layers come out in published order, whatever order they were named in.
 * @throws QuestionError UNKNOWN_ENTRY for a slug or country that the catalogue does not have; BAD_ARGUMENT where an
 * intervention is both included and excluded
 */
export function resolveFilter(
  catalogue: Catalogue,
  input: CoverageFilterInput = {},
  path: Path = ['filter'],
): CoverageFilter {
  const all = <K extends 'scenario' | 'layer' | 'regime' | 'intervention'>(
    kind: K,
    field: string,
    slugs: readonly string[],
  ) => slugs.map((slug, i) => bySlug(catalogue, kind, slug, [...path, field, i]));
  const scenarios = input.scenarios ? new Set(all('scenario', 'scenarios', input.scenarios)) : null;
  const layers = input.layers ? new Set(all('layer', 'layers', input.layers)) : null;
  const include = ids(all('intervention', 'include', input.include ?? []));
  const exclude = ids(all('intervention', 'exclude', input.exclude ?? []));
  for (const id of include) {
    if (!exclude.has(id)) continue;
    throw new QuestionError('BAD_ARGUMENT', `${id} is both included and excluded.`, [...path, 'exclude']);
  }
  return {
    scenarios: catalogue.scenarios.filter((scenario) => scenarios?.has(scenario) ?? true),
    layers: catalogue.layers.filter((layer) => layers?.has(layer) ?? true),
    regimes: input.regimes ? new Set(all('regime', 'regimes', input.regimes)) : null,
    countries: input.countries ? countries(catalogue, input.countries, [...path, 'countries']) : null,
    bindingness: input.bindingness ? new Set(input.bindingness) : null,
    kinds: input.kinds ? new Set(input.kinds) : null,
    status: input.status ?? 'in-force',
    minConfidence: input.minConfidence ?? 'uncertain',
    verifiedOnly: input.verifiedOnly ?? false,
    reviewedOnly: input.reviewedOnly ?? false,
    include,
    exclude,
  };
}

function ids(interventions: readonly Intervention[]): ReadonlySet<Id> {
  return new Set(interventions.map((intervention) => intervention.id));
}

/** Check country codes against those that the catalogue's regimes have. */
export function countries(catalogue: Catalogue, codes: readonly string[], path: Path): ReadonlySet<string> {
  const known = new Set(catalogue.regimes.flatMap((regime) => regime.country ?? []));
  for (const [i, code] of codes.entries()) {
    if (known.has(code)) continue;
    const near = nearest(code.toUpperCase(), [...known]);
    const accepted = near.length > 0 ? near : [...known].sort();
    throw new QuestionError(
      'UNKNOWN_ENTRY',
      `No regime has the country "${code}". Known: ${[...known].sort().join(', ')}.`,
      [...path, i],
      accepted,
    );
  }
  return new Set(codes);
}
