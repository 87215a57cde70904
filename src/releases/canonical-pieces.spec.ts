import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { seedParts } from '../../test/setup/memory-store.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { canonicalPieces, PartsReader } from './canonical-pieces.js';

function readAgain(pieces: readonly string[]): CatalogueParts {
  const reader = new PartsReader();
  for (const [i, piece] of pieces.entries()) reader.read(piece, i === pieces.length - 1);
  return reader.parts();
}

describe('canonicalPieces', () => {
  it.each([1, 300, 5000, 1_000_000])('make up the canonical JSON and can be read one by one, cut at %d', (length) => {
    const parts = sampleParts();
    const pieces = [...canonicalPieces(parts, length)];
    expect(pieces.join('')).toBe(canonicalize(parts));
    expect(readAgain(pieces)).toEqual(parts);
  });

  it('holds about as much as it should, whatever the catalogue', async () => {
    const parts = await seedParts();
    const longest = Math.max(
      ...Object.values(parts)
        .flat()
        .map((entry) => JSON.stringify(entry).length),
    );
    const pieces = [...canonicalPieces(parts, 50_000)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(50_000 + 2 * longest);
    expect(pieces.join('')).toBe(canonicalize(parts));
    expect(canonicalize(readAgain(pieces))).toBe(canonicalize(parts));
  });

  it('takes texts that look like the end of a list or the beginning of a field', () => {
    const metrics = ['],"layers":[', ']}', ',"x":', '[{', '}'].map((means, i) => ({
      ...{ id: `metric/m-${i}`, slug: `m-${i}`, unit: 'x', means },
    }));
    const parts = sampleParts({ metrics, claims: [] });
    for (const length of [1, 100]) expect(readAgain([...canonicalPieces(parts, length)])).toEqual(parts);
  });
});
