/** How many rows go into one statement: a text with all rows of a large catalogue would be longer than a text can be. */
const PORTION = 2_000;

/** A list in portions, in order; none where it is empty. */
export function* portions<T>(list: readonly T[], size = PORTION): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
