import { describe, expect, it } from '@jest/globals';
import { pageOf } from './pages-of.js';

describe('a page of a list', () => {
  const all = Array.from({ length: 7 }, (_, i) => i + 1);

  it('says what it shows of how many', () => {
    expect(pageOf(all, 3, 3)).toEqual({ items: [7], page: 3, pages: 3, total: 7, first: 7, last: 7 });
    expect(pageOf(all, undefined, 3)).toMatchObject({ items: [1, 2, 3], first: 1, last: 3 });
  });

  it('of an empty list is the first, with nothing', () => {
    expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1, total: 0, first: 0, last: 0 });
  });

  it('beyond the last is refused', () => {
    expect(() => pageOf(all, 4, 3)).toThrow(
      expect.objectContaining({ code: 'BAD_ARGUMENT', path: ['page'], accepted: ['1 to 3'] }),
    );
  });
});
