import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { seedText } from './seed-text.js';

const HEAD = { schema: 'regimes', schemas: 'schemas', about: ['What it holds.'] };

function body(value: object): string {
  return seedText(HEAD, value).split('\n').slice(2).join('\n');
}

describe('the layout of seeds', () => {
  it('begins with the schema and what the file holds', () => {
    expect(seedText(HEAD, { a: 1 })).toBe(
      '# yaml-language-server: $schema=schemas/regimes.schema.json\n# What it holds.\na: 1\n',
    );
  });

  it('puts lists of short words in one line, others in lines of their own', () => {
    expect(body({ duties: ['assess', 'report-incident'], none: [], ids: ['a/b'], said: ['two words'] })).toBe(
      'duties: [assess, report-incident]\nnone: []\nids:\n  - a/b\nsaid:\n  - two words\n',
    );
  });

  it('quotes what others would not read as text', () => {
    expect(body({ a: '2024', b: '2024-05', c: '2024-05-21', d: 'NO', e: 'a: b', f: "it's" })).toBe(
      "a: '2024'\nb: '2024-05'\nc: 2024-05-21\nd: 'NO'\ne: 'a: b'\nf: it's\n",
    );
  });

  it('writes powers of ten so that every reader takes them for numbers', () => {
    expect(body({ value: 1e26, list: [{ value: 1.5e26 }, { value: 500000000 }] })).toBe(
      'value: 1.0e+26\nlist:\n  - value: 1.5e+26\n  - value: 500000000\n',
    );
  });

  it('folds long text at 120 columns, but never an address', () => {
    const long = 'word '.repeat(60).trim();
    const at = `https://example.org/${'x'.repeat(150)}`;
    const text = seedText(HEAD, { deep: [{ deeper: { long, at } }] });
    expect(text).toContain('long: >-\n');
    expect(text).toContain(`at: ${at}\n`);
    expect(text.split('\n').filter((line) => line.length > 120 && !line.includes('https://'))).toEqual([]);
  });

  it.each([
    'two\nlines',
    'a paragraph\n\nand another',
    ' # no comment',
    '- no list',
    `${'word '.repeat(30)}: # ${'word '.repeat(30)}end`,
    'tabs\tand "quotes" and \\ strokes',
    '…–§ ünïcode',
    `${'x'.repeat(119)} ${'y'.repeat(140)}`,
  ])('says what it was given: %j', (text) => {
    expect(parse(seedText(HEAD, { list: [{ text }], text }))).toEqual({ list: [{ text }], text });
  });
});
