import { describe, expect, it } from '@jest/globals';
import { validateStyle } from 'csl-validator-wasm';
import { CITATION_STYLES } from '../citation-scales.js';
import { STYLES } from './all.js';

describe('the styles', () => {
  it.each(CITATION_STYLES)('%s is a style of CSL 1.0.2, by the schema of the language', async (style) => {
    expect(await validateStyle(STYLES[style])).toBe('');
  });

  it('are looked at by a validator that objects', async () => {
    expect(await validateStyle(STYLES.apa.replaceAll('delimiter', 'delimeter'))).toContain('delimeter');
  });
});
