/** The values that a filter takes, with how many entries each would leave. */

/** A value that a filter takes, and how many entries it would leave beside the other filters. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** Those that something has, and those that were chosen, in the order in which they are given. */
export function choicesOf<T>(
  values: readonly (readonly [value: string, label: string])[],
  chosen: readonly string[],
  among: readonly T[],
  valuesOf: (item: T) => readonly string[],
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const item of among) {
    for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return values
    .map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }))
    .filter((choice) => choice.count > 0 || choice.chosen);
}

/** Slugs with their words: `halt-training` is `halt training`, `noExitClause` is `no exit clause`. */
export function wordsOfSlugs(slugs: readonly string[]): readonly (readonly [string, string])[] {
  return slugs.map((slug) => [slug, inWords(slug)]);
}

const HYPHENATED: ReadonlySet<string> = new Set(['co-regulatory', 'self-policed']);

export function inWords(slug: string): string {
  if (HYPHENATED.has(slug)) return slug;
  return slug.replaceAll('-', ' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
