import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { canonicalParts } from './canonical-parts.js';

describe('canonicalParts', () => {
  it('is what canonicalising the whole gives', () => {
    const parts = sampleParts();
    expect(canonicalParts(parts)).toBe(canonicalize(parts));
    expect(canonicalParts({ ...parts, claims: [] })).toBe(canonicalize({ ...parts, claims: [] }));
  });
});
