import { describe, expect, it } from '@jest/globals';
import { progressOn, whileSaying } from './progress.js';

function screen(isTerminal: boolean) {
  const written: string[] = [];
  const outlet = { isTerminal, columns: 20, write: (text: string) => void written.push(text) };
  return { outlet, written };
}

describe('progress', () => {
  it('is one line of a terminal, rewritten and gone in the end', () => {
    const { outlet, written } = screen(true);
    const progress = progressOn(outlet);
    progress.say('Reading seeds: 1 of 184 files');
    progress.say('Reading');
    progress.done();
    progress.done();
    expect(written).toEqual(['\r\u001B[KReading seeds: 1 of', '\r\u001B[KReading', '\r\u001B[K']);
  });

  it('is nothing elsewhere', () => {
    const { outlet, written } = screen(false);
    const progress = progressOn(outlet);
    progress.say('Reading');
    progress.done();
    expect(written).toEqual([]);
  });

  it('is gone too where the work fails', async () => {
    const { outlet, written } = screen(true);
    const work = whileSaying('Working', outlet, () => Promise.reject(new Error('no')));
    await expect(work).rejects.toThrow('no');
    expect(written.at(-1)).toBe('\r\u001B[K');
  });
});
