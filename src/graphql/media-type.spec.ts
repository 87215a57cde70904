import { describe, expect, it } from '@jest/globals';
import { mediaTypeFor } from './media-type.js';

describe('mediaTypeFor', () => {
  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json; charset=utf-8, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json;q=0.5', 'application/json'],
    ['application/graphql-response+json;q=0', 'application/json'],
    [';;q=,', 'application/json'],
  ])('%s: %s', (accept, type) => {
    expect(mediaTypeFor(accept)).toBe(type);
  });
});
