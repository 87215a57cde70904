import { describe, expect, it } from '@jest/globals';
import { portions } from './portions.js';

describe('portions', () => {
  it('are the list, in order, the last one shorter', () => {
    expect([...portions([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
    expect([...portions([1, 2], 2)]).toEqual([[1, 2]]);
    expect([...portions([])]).toEqual([]);
  });
});
