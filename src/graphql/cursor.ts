import { QuestionError } from '../catalogue/question-error.js';

export type SortKey = string | number;

/** Where an element stands in an order: its sort keys, the last of which is its id. */
export type Place = readonly SortKey[];

/** A cursor holds the place, not a count, so that it survives entries that come and go. */
export function encodeCursor(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, ...place])).toString('base64url');
}

/**
 * @param like any place in the same order: its keys must be of the same types
 * @throws QuestionError BAD_CURSOR where the cursor is not of this order
 */
export function decodeCursor(order: string, cursor: string, path: readonly (string | number)[], like?: Place): Place {
  const [name, ...place] = parse(cursor);
  const fits =
    name === order &&
    place.every((key) => typeof key === 'string' || typeof key === 'number') &&
    (like === undefined || (place.length === like.length && place.every((key, i) => typeof key === typeof like[i])));
  if (fits) return place;
  throw new QuestionError('BAD_CURSOR', 'This cursor was not made by this list in this order.', path);
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
