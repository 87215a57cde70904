import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aRegime } from '../../../test/setup/sample-frame.js';
import { badCountry } from './bad-country.js';

describe('BAD_COUNTRY', () => {
  it('takes two capitals, and forums and developers without a country', () => {
    const regimes = [aRegime(), aRegime({ slug: 'acme', kind: 'developer', country: 'KR' })];
    expect(objections(badCountry, { regimes })).toEqual([]);
    expect(
      objections(badCountry, { regimes: [{ id: 'regime/g7', slug: 'g7', name: 'G7', kind: 'international-forum' }] }),
    ).toEqual([]);
  });
  it.each(['us', 'USA', 'U', 'UK', 'EU'])('refuses "%s"', (country) => {
    expect(checkRule(badCountry, { regimes: [aRegime({ country })] })).toMatchObject([
      { code: 'BAD_COUNTRY', entry: aRegime().id, path: ['country'] },
    ]);
  });
  it('refuses a country or a part of one that names none', () => {
    const state = { id: 'regime/utah', slug: 'utah', name: 'State of Utah', kind: 'subnational' } as const;
    expect(objections(badCountry, { regimes: [state] })).toEqual(['regime/utah']);
  });
});
