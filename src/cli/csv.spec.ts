import { describe, expect, it } from '@jest/globals';
import { renderCsv } from './csv.js';

describe('CSV', () => {
  it('follows RFC 4180: CRLF, quotes where needed, doubled inside', () => {
    expect(
      renderCsv(
        ['a', 'b'],
        [
          ['x, y', 'say "no"'],
          ['two\nlines', ''],
        ],
      ),
    ).toBe('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('makes a formula harmless: %j', (text) => {
    const [, row = ''] = renderCsv(['a'], [[text]]).split('\r\n', 2);
    expect(row.replace(/^"/, '')).toMatch(/^'/);
  });

  it('keeps spaces at the ends', () => {
    expect(renderCsv(['a'], [[' x']])).toBe('a\r\n" x"\r\n');
  });
});
