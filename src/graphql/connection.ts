import { QuestionError } from '../catalogue/question-error.js';
import { decodeCursor, encodeCursor, type Place, type SortKey } from './cursor.js';
import { DEFAULT_PAGE_SIZE, keepLimit } from './limits.js';

/** Which page of a list. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** How a list is ordered; elements that are equal by their keys follow by id. */
export interface Order<T> {
  /** cursors of one order are refused by another */
  readonly name: string;
  readonly keysOf: (element: T) => readonly SortKey[];
  readonly descending?: boolean;
}

export interface Connection<T> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list in the order of its ids. */
export const BY_ID: Order<{ readonly id: string }> = { name: 'id', keysOf: () => [] };

/**
 * A page of a list, as Relay's cursor connections have it.
 * @throws QuestionError BAD_CURSOR, or BAD_ARGUMENT for a size that makes no sense
 * @throws GraphQLError PAGE_TOO_LARGE
 */
export function connectionOf<T extends { readonly id: string }>(
  elements: readonly T[],
  order: Order<T>,
  request: PageRequest,
): Connection<T> {
  const size = pageSize(request);
  const sign = order.descending === true ? -1 : 1;
  const compare = (a: Place, b: Place) => sign * comparePlaces(a, b);
  const placeOf = (node: T): Place => [...order.keysOf(node), node.id];
  const [some] = elements;
  const readPlace = (name: 'after' | 'before') => {
    const cursor = request[name];
    return cursor == null ? null : decodeCursor(order.name, cursor, [name], some && placeOf(some));
  };
  // Before the work of sorting, which a wrong cursor is not worth.
  const after = readPlace('after');
  const before = readPlace('before');
  const placed = elements.map((node) => ({ node, place: placeOf(node) })).sort((a, b) => compare(a.place, b.place));
  const start = after === null ? 0 : countWhile(placed, (element) => compare(element.place, after) <= 0);
  const end = before === null ? placed.length : countWhile(placed, (element) => compare(element.place, before) < 0);
  const backwards = request.first == null && request.last != null;
  const from = backwards ? Math.max(start, end - size) : start;
  const to = backwards ? end : Math.min(end, start + size);
  const edges = placed
    .slice(from, Math.max(from, to))
    .map((element) => ({ cursor: encodeCursor(order.name, element.place), node: element.node }));
  return {
    totalCount: placed.length,
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: Math.max(from, to) < placed.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageRequest): number {
  if (first != null && last != null) {
    throw new QuestionError('BAD_ARGUMENT', 'Say first or last, not both.', ['last']);
  }
  const name = first == null && last != null ? 'last' : 'first';
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  if (size < 0) throw new QuestionError('BAD_ARGUMENT', `${name} is below 0.`, [name], ['0 or more']);
  keepLimit('pageSize', size, [name]);
  return size;
}

function comparePlaces(a: Place, b: Place): number {
  for (const [i, key] of a.entries()) {
    const other = b[i];
    if (other === undefined || key === other) continue;
    return key < other ? -1 : 1;
  }
  return 0;
}

function countWhile<T>(sorted: readonly T[], holds: (element: T) => boolean): number {
  const index = sorted.findIndex((element) => !holds(element));
  return index < 0 ? sorted.length : index;
}
