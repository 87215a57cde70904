import { describe, expect, it } from '@jest/globals';
import { type Pieces, whole } from '../catalogue/pieces.js';
import { inPieces } from './in-pieces.js';

function* counting(said: string[], to: number): Pieces<number> {
  for (let n = 1; n <= to; n += 1) {
    said.push(`piece ${n}`);
    yield;
  }
  return to;
}

describe('work in pieces', () => {
  it('is run through by who has no clock', async () => {
    const said: string[] = [];
    expect(whole(counting(said, 3))).toBe(3);
    expect(await inPieces(counting(said, 2), undefined)).toBe(2);
    expect(said).toEqual(['piece 1', 'piece 2', 'piece 3', 'piece 1', 'piece 2']);
  });

  it('waits where its operation has to, and goes on', async () => {
    const said: string[] = [];
    let looks = 0;
    const pause = (): Promise<void> | null => {
      looks += 1;
      if (looks !== 2) return null;
      return Promise.resolve().then(() => void said.push('others'));
    };
    expect(await inPieces(counting(said, 3), { pause })).toBe(3);
    expect(said).toEqual(['piece 1', 'piece 2', 'others', 'piece 3']);
  });

  it('ends with what a pause throws, and with what the work throws', async () => {
    const said: string[] = [];
    const late = { pause: () => Promise.reject(new Error('too late')) };
    await expect(inPieces(counting(said, 3), late)).rejects.toThrow('too late');
    expect(said).toEqual(['piece 1']);
    const failing = (function* (): Pieces<never> {
      yield;
      throw new Error('no such entry');
    })();
    await expect(inPieces(failing, undefined)).rejects.toThrow('no such entry');
  });
});
