import { describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { CONTENT_FORMAT, hashParts, packParts, unpackParts } from './release-content.js';

describe('packParts', () => {
  it('is undone by unpackParts', () => {
    expect(unpackParts(packParts(sampleParts()), CONTENT_FORMAT, 'release/x')).toEqual(sampleParts());
  });

  it('packs JSON whose fields are in order (RFC 8785) and says its length', () => {
    const { packed, size } = packParts(sampleParts());
    const text = gunzipSync(packed).toString('utf8');
    expect(text.startsWith('{"assessments":[{"applicable":true,"basis":')).toBe(true);
    expect(Buffer.byteLength(text)).toBe(size);
  });

  it('gives the same hash whatever the order of fields, another for another order of a list', () => {
    const parts = sampleParts();
    const shuffled = Object.fromEntries(Object.entries(parts).reverse()) as typeof parts;
    expect(hashParts(shuffled)).toBe(packParts(parts).hash);
    expect(hashParts({ ...parts, layers: parts.layers.toReversed() })).not.toBe(packParts(parts).hash);
  });
});

describe('unpackParts', () => {
  const content = packParts(sampleParts());
  it.each([
    ['another hash', { ...content, hash: '0'.repeat(64) }, 1, 'RELEASE_CORRUPT'],
    ['a shorter length', { ...content, size: content.size - 1 }, 1, 'RELEASE_CORRUPT'],
    ['bytes that are no gzip', { ...content, packed: Buffer.from('x') }, 1, 'RELEASE_CORRUPT'],
    ['a format of the future', content, 2, 'RELEASE_FORMAT'],
  ])('refuses %s', (_, damaged, format, code) => {
    expect(() => unpackParts(damaged, format, 'release/x')).toThrow(expect.objectContaining({ code }));
  });
});
