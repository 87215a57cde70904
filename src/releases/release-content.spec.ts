import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { hashParts } from './release-content.js';

describe('hashParts', () => {
  it('is the SHA-256 of the canonical JSON as a whole', () => {
    const json = canonicalize(sampleParts()) ?? '';
    expect(hashParts(sampleParts())).toBe(createHash('sha256').update(json).digest('hex'));
  });

  it('gives the same hash whatever the order of fields, another for another order of a list', () => {
    const parts = sampleParts();
    const shuffled = Object.fromEntries(Object.entries(parts).reverse()) as typeof parts;
    expect(hashParts(shuffled)).toBe(hashParts(parts));
    expect(hashParts({ ...parts, layers: parts.layers.toReversed() })).not.toBe(hashParts(parts));
  });
});
