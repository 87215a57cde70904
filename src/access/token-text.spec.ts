import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTokenText, TOKEN_PATTERN, tokenHash, tokenText } from './token-text.js';

const random = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('tokenText', () => {
  it('is recognised by its form and its checksum', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const text = tokenText(bytes);
        expect(text).toMatch(TOKEN_PATTERN);
        expect(isTokenText(text)).toBe(true);
      }),
    );
  });

  it('loses no bit: other bytes, another token, another hash', () => {
    fc.assert(
      fc.property(random, fc.nat(255), (bytes, bit) => {
        const other = Uint8Array.from(bytes, (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        expect(tokenText(other)).not.toBe(tokenText(bytes));
        expect(tokenHash(tokenText(other))).not.toBe(tokenHash(tokenText(bytes)));
      }),
    );
  });

  it('tells a slip of one character', () => {
    fc.assert(
      fc.property(
        random,
        fc.integer({ min: 9, max: 57 }),
        fc.constantFrom('a', 'b', 'X', 'Z', '0', '9'),
        (bytes, at, character) => {
          const text = tokenText(bytes);
          const slipped = text.slice(0, at) + character + text.slice(at + 1);
          expect(isTokenText(slipped)).toBe(slipped === text);
        },
      ),
    );
  });

  it.each(['', 'redlines_', `redlines_${'a'.repeat(49)}`, ` ${tokenText(new Uint8Array(32))}`])('is not %j', (text) => {
    expect(isTokenText(text)).toBe(false);
  });

  it('is made of 32 bytes', () => {
    expect(() => tokenText(new Uint8Array(16))).toThrow(RangeError);
  });
});
