import { describe, expect, it } from '@jest/globals';
import { paintFor } from './paint.js';

const terminal = { isTerminal: true, columns: 100, write: () => undefined };
const coloured = (isTerminal: boolean, environment: Record<string, string>) =>
  paintFor({ ...terminal, isTerminal }, environment).bad('x') !== 'x';

describe('colour', () => {
  it('is for terminals only', () => {
    expect(coloured(true, { TERM: 'xterm' })).toBe(true);
    expect(coloured(false, { TERM: 'xterm' })).toBe(false);
    expect(coloured(false, { FORCE_COLOR: '1' })).toBe(false);
  });

  it('never comes against NO_COLOR, nor on a terminal without colours', () => {
    expect(coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(coloured(true, { NO_COLOR: '' })).toBe(true);
    expect(coloured(true, { TERM: 'dumb' })).toBe(false);
  });
});
