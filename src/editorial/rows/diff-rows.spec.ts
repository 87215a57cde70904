import { describe, expect, it } from '@jest/globals';
import { diffRows } from './diff-rows.js';

const diff = (held: readonly Record<string, unknown>[], wanted: readonly Record<string, unknown>[]) =>
  diffRows(held, wanted, ['id'], ['id', 'list', 'note']);
const row = { id: 'a', list: ['x', 'y'], note: null };

describe('diffRows', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the same', { ...row }],
    ['other fields first', { note: null, list: ['x', 'y'], id: 'a' }],
    ['a field that is no column', { ...row, extra: 1 }],
    ['an absent field for null', { id: 'a', list: ['x', 'y'] }],
  ])('leaves alone what says the same: %s', (_, wanted) => {
    expect(diff([row], [wanted])).toEqual({ changed: [], gone: [] });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another value', { ...row, note: 'n' }],
    ['another order of a list', { ...row, list: ['y', 'x'] }],
  ])('writes %s', (_, wanted) => {
    expect(diff([row], [wanted])).toEqual({ changed: [wanted], gone: [] });
  });

  it('writes what is new and deletes what is gone', () => {
    const other = { ...row, id: 'b' };
    expect(diff([row], [other])).toEqual({ changed: [other], gone: [row] });
  });
});
