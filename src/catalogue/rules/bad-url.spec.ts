import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { anEvent, anIntervention, aProvision, aSource, ACT } from '../../../test/setup/sample-clauses.js';
import { badUrl } from './bad-url.js';

describe('BAD_URL', () => {
  it('takes addresses, and places in words', () => {
    const at = 'secondary page, address unknown (a changelog)';
    expect(objections(badUrl, { provisions: [aProvision({ at })] })).toEqual([]);
  });
  it.each(['example.org/text', 'https://', 'https://example.org/a b', 'ftp://example.org/text', 'javascript:alert(1)'])(
    'refuses "%s" as the address of a source',
    (url) => {
      expect(checkRule(badUrl, { sources: [aSource({ url })] })).toMatchObject([
        { code: 'BAD_URL', entry: aSource().id, path: ['url'] },
      ]);
    },
  );
  it('refuses a broken address under at', () => {
    const events = [anEvent('2024', 'published', { at: 'https//example.org' })];
    expect(objections(badUrl, { interventions: [anIntervention({ events })] })).toEqual([`${ACT} events.0.at`]);
  });
});
