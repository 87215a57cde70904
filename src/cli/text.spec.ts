import { describe, expect, it } from '@jest/globals';
import { counted, listed, plain, widthOf, words, wrap, wrapUnder } from './text.js';

describe('text on a terminal', () => {
  it('drops control characters, so that text can neither move the cursor nor colour', () => {
    expect(plain('a\u001B[31mb\u0007\n c')).toBe('a [31mb c');
  });

  it('counts marks as nothing and wide letters twice', () => {
    expect(widthOf('e\u0301')).toBe(1);
    expect(widthOf('安全')).toBe(4);
  });

  it('breaks at spaces, and cuts words that do not fit', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('long-hyphenated', 8)).toEqual(['long-', 'hyphenat', 'ed']);
    expect(wrap('安全安全', 4)).toEqual(['安全', '安全']);
    expect(wrap('', 8)).toEqual(['']);
  });

  it('leaves addresses whole when told to', () => {
    expect(wrap('see https://example.org/long/path now', 12, true)).toEqual([
      'see',
      'https://example.org/long/path',
      'now',
    ]);
  });

  it('hangs further lines under the first', () => {
    expect(wrapUnder('- ', '  ', 'aaaa bbbb cccc dddd eeee', 22)).toEqual(['- aaaa bbbb cccc dddd', '  eeee']);
  });

  it('says numbers, slugs and lists as words', () => {
    expect([counted(1, 'gap'), counted(2, 'gap'), counted(2, 'entry', 'entries')]).toEqual([
      '1 gap',
      '2 gaps',
      '2 entries',
    ]);
    expect([words('not-yet-in-force'), words('co-regulatory')]).toEqual(['not yet in force', 'co-regulatory']);
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a, b or c']);
  });
});
