import { describe, expect, it } from '@jest/globals';
import { checkRule, objections } from '../../../test/setup/check-rule.js';
import { aRegime } from '../../../test/setup/sample-frame.js';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { badIdentifier } from './bad-identifier.js';

const ACT = 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng';

function sources(identifiers: readonly string[], url = ACT) {
  return {
    sources: sampleParts({})
      .sources.slice(0, 1)
      .map((source) => ({ ...source, url, identifiers })),
  };
}

describe('BAD_IDENTIFIER', () => {
  it('takes what has the shape of its scheme and agrees', () => {
    expect(objections(badIdentifier, { regimes: [aRegime({ identifiers: ['wikidata:Q458'] })] })).toEqual([]);
    expect(objections(badIdentifier, sources(['celex:02024R1689-20260727', 'wikidata:Q110713042']))).toEqual([]);
  });
  it.each(['Q458', 'wikidata:458', 'isbn:1', 'celex:2024/1689', 'arxiv:2413.00001', 'doi:'])(
    'refuses "%s"',
    (identifier) => {
      expect(checkRule(badIdentifier, { regimes: [aRegime({ identifiers: [identifier] })] })).toMatchObject([
        { code: 'BAD_IDENTIFIER', entry: aRegime().id, path: ['identifiers', 0] },
      ]);
    },
  );
  it.each([
    ['a CELEX of another number', ['celex:32024R1698']],
    ['a CELEX of another kind of act', ['celex:32024L1689']],
    ['another ELI', ['eli:http://data.europa.eu/eli/reg/2024/1690/oj']],
    ['what the address holds already', ['celex:32024R1689']],
  ])('refuses %s than the address has', (_what, identifiers) => {
    expect(checkRule(badIdentifier, sources(identifiers))).toMatchObject([{ path: ['identifiers', 0] }]);
  });
  it('refuses two items of Wikidata for one thing', () => {
    const regime = aRegime({ identifiers: ['wikidata:Q30', 'wikidata:Q99'] });
    expect(checkRule(badIdentifier, { regimes: [regime] })).toMatchObject([{ path: ['identifiers', 1] }]);
  });
});
