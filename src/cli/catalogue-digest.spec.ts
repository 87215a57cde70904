import { describe, expect, it } from '@jest/globals';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { hashParts } from '../releases/release-content.js';
import { catalogueDigest } from './catalogue-digest.js';

describe('digest of a catalogue', () => {
  it('is the content hash of a release of the same parts', () => {
    expect(catalogueDigest(sampleParts())).toBe(hashParts(sampleParts()));
  });
});
