import type { Catalogue } from '../../catalogue/catalogue.js';
import { ENTRY_KINDS, type EntryKind } from '../../catalogue/ids.js';
import { type Hit, search } from '../../search/search.js';

export const LONGEST_QUERY = 200;

export interface HitGroup {
  readonly kind: EntryKind;
  /** best first */
  readonly hits: readonly Hit[];
}

/** What a search finds, by kind; the kind with the best hit first. Nothing where there is no word to look for. */
export function foundByKind(catalogue: Catalogue, query: string): readonly HitGroup[] {
  const asked = query.trim().slice(0, LONGEST_QUERY);
  if (!/[\p{L}\p{N}]/u.test(asked)) return [];
  const groups = Map.groupBy(search(catalogue, asked), ({ kind }) => kind);
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}

export const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  regime: 'Regimes',
  intervention: 'Interventions',
  source: 'Sources',
  provision: 'Provisions',
  definition: 'Definitions',
  'red-line': 'Red lines',
  claim: 'Claims of cover',
  scenario: 'Risk scenarios',
  layer: 'Layers',
  concept: 'Concepts',
  cause: 'Common causes',
  cell: 'Assessed cells',
  hole: 'Observed failures',
  judgement: 'Judgements',
  metric: 'Metrics',
  'lineage-step': 'Steps of lineages',
  reference: 'References',
  authority: 'Authorities',
};

/** The kind that a query names, or null. */
export function kindAsked(value: string | null): EntryKind | null {
  return ENTRY_KINDS.find((kind) => kind === value) ?? null;
}
