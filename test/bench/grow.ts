/** Synthetic catalogues for measurements: the parts of one, so many times over. */
import type { CatalogueParts } from '../../src/catalogue/parts-frame.js';

/**
 * `deep`: so many times the regimes and texts, over the same cells, so that each cell has so many times the claims.
 * `wide`: so many times the scenarios too, each copy with texts of its own.
 */
export type Shape = 'deep' | 'wide';

/** Lists that are copied: those of entries that are found by one slug, and those of what belongs to them. */
const NAMED = { deep: ['regimes', 'interventions', 'authorities'], wide: ['scenarios'] } as const;
const OWNED = {
  deep: ['sources', 'provisions', 'definitions', 'redLines', 'claims', 'holes'],
  wide: ['assessments'],
} as const;

/** Ids are kind/text/…: a copy is renamed where the text, or the scenario, is named first. */
const IDS = {
  deep: /"(regime|intervention|authority|source|provision|definition|red-line|claim|hole)\/([^"/]+)/g,
  wide: /"(scenario|cell)\/([^"/]+)/g,
};

type Lists = Readonly<Record<string, readonly object[]>>;

/** The first copy keeps its ids. Strings are shared with no other catalogue, so that each can be weighed. */
export function grow(parts: CatalogueParts, times: number, shape: Shape): CatalogueParts {
  const shapes = shape === 'wide' ? (['deep', 'wide'] as const) : (['deep'] as const);
  const named: readonly string[] = shapes.flatMap((one) => NAMED[one]);
  const copied = [...named, ...shapes.flatMap((one) => OWNED[one])];
  const lists = Object.fromEntries(Object.entries(parts).filter(([key]) => copied.includes(key))) as Lists;
  const text = JSON.stringify(lists);
  const copies = Array.from({ length: times }, (_, n): Lists => {
    if (n === 0) return JSON.parse(text) as Lists;
    const renamed = shapes.reduce((json, one) => json.replaceAll(IDS[one], `"$1/$2-copy-${n}`), text);
    const copy = JSON.parse(renamed) as Lists;
    return Object.fromEntries(
      Object.entries(copy).map(([key, list]) => [
        key,
        named.includes(key) ? list.map((entry) => numbered(entry, n)) : list,
      ]),
    );
  });
  return { ...parts, ...Object.fromEntries(copied.map((key) => [key, copies.flatMap((copy) => copy[key] ?? [])])) };
}

function numbered(entry: object, n: number): object {
  return { ...entry, slug: `${'slug' in entry ? String(entry.slug) : ''}-copy-${n}` };
}
