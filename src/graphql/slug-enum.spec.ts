import { describe, expect, it } from '@jest/globals';
import { CATALOGUE_ENUMS } from './enums.js';
import { enumName, slugEnum } from './slug-enum.js';

describe('names of slugs', () => {
  it('are capitals with underscores', () => {
    expect(['developer-policy', 'exactMatch', 'quantifiedOrTestable', 'binding'].map(enumName)).toEqual([
      'DEVELOPER_POLICY',
      'EXACT_MATCH',
      'QUANTIFIED_OR_TESTABLE',
      'BINDING',
    ]);
  });

  it('are one to one in every vocabulary', () => {
    for (const [name, values] of Object.entries(CATALOGUE_ENUMS)) {
      const slugs = Object.values(values);
      expect([name, new Set(slugs).size]).toEqual([name, slugs.length]);
      expect(Object.keys(values).every((key) => /^[A-Z][A-Z_]*$/.test(key))).toBe(true);
    }
    expect(Object.keys(slugEnum(['a-b', 'ab']))).toHaveLength(2);
  });
});
