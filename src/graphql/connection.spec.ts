import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Connection, connectionOf, type Order, type PageRequest } from './connection.js';

interface Element {
  readonly id: string;
  readonly rank: number;
}

const element = fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), rank: fc.integer({ min: 0, max: 3 }) });
const lists = fc.uniqueArray(element, { selector: ({ id }) => id, maxLength: 30 });
const orders: fc.Arbitrary<Order<Element>> = fc.boolean().map((descending) => ({
  name: `rank-${String(descending)}`,
  keysOf: ({ rank }) => [rank],
  descending,
}));

/** Every page of a list from one end to the other. */
function walk(
  list: readonly Element[],
  order: Order<Element>,
  next: (cursor: string | null) => PageRequest,
  back: boolean,
) {
  const pages: (readonly Element[])[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { nodes, pageInfo }: Connection<Element> = connectionOf(list, order, next(cursor));
    pages.push(nodes);
    if (!(back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return back ? pages.reverse().flat() : pages.flat();
    cursor = back ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

describe('connectionOf', () => {
  it('gives each element once, in order, whatever the page size and from either end', () => {
    fc.assert(
      fc.property(lists, orders, fc.integer({ min: 1, max: 7 }), (list, order, size) => {
        const all = connectionOf(list, order, { first: 100 }).nodes;
        expect(new Set(all)).toEqual(new Set(list));
        const ranks = all.map(({ rank }) => rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => (order.descending === true ? b - a : a - b)));
        expect(walk(list, order, (after) => ({ first: size, after }), false)).toEqual(all);
        expect(walk(list, order, (before) => ({ last: size, before }), true)).toEqual(all);
      }),
    );
  });

  it('does not depend on the order in which elements come', () => {
    fc.assert(
      fc.property(lists, orders, (list, order) => {
        const request = { first: 5 };
        expect(connectionOf([...list].reverse(), order, request)).toEqual(connectionOf(list, order, request));
      }),
    );
  });

  it('goes on behind a cursor whose element is gone', () => {
    const order: Order<Element> = { name: 'rank', keysOf: ({ rank }) => [rank] };
    const list = [1, 2, 3, 4].map((rank) => ({ id: `e${String(rank)}`, rank }));
    const after = connectionOf(list, order, { first: 2 }).pageInfo.endCursor;
    const without = list.filter(({ rank }) => rank !== 2);
    expect(connectionOf(without, order, { after }).nodes.map(({ rank }) => rank)).toEqual([3, 4]);
  });

  it('takes after and before together', () => {
    const order: Order<Element> = { name: 'rank', keysOf: ({ rank }) => [rank] };
    const list = [1, 2, 3, 4, 5].map((rank) => ({ id: `e${String(rank)}`, rank }));
    const cursors = connectionOf(list, order, { first: 5 }).edges.map(({ cursor }) => cursor);
    const between = { after: cursors[0] ?? '', before: cursors[4] ?? '' };
    expect(connectionOf(list, order, { ...between, first: 2 }).nodes.map(({ rank }) => rank)).toEqual([2, 3]);
    expect(connectionOf(list, order, { ...between, last: 2 }).nodes.map(({ rank }) => rank)).toEqual([3, 4]);
    expect(connectionOf(list, order, { after: cursors[4] ?? '', before: cursors[0] ?? '' }).nodes).toEqual([]);
  });
});
