import { describe, expect, it } from '@jest/globals';
import { scrapePolicyOf } from './scrape-policy.js';
import { readSettings } from './settings.js';

describe('whether what comes from this machine may read the metrics', () => {
  it.each([
    [{}, true],
    [{ PUBLIC_URL: 'http://localhost:3000' }, true],
    [{ PUBLIC_URL: 'https://redlines.example' }, false],
    [{ TRUST_PROXY: 'loopback' }, false],
  ])('under %j: %s', (environment, isLocalTrusted) => {
    const settings = readSettings(environment, { current: '/', project: '/' });
    expect(scrapePolicyOf(settings)).toEqual({ token: undefined, isLocalTrusted });
  });
});
