import type { Rule } from '../rule.js';

const CODE = 'BAD_COUNTRY';

/** Codes that people write for what ISO 3166 calls otherwise. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['UK', 'write GB for the United Kingdom'],
  ['EU', 'leave country out: the Union is a supranational regime'],
]);

export const badCountry: Rule = {
  code: CODE,
  says: 'A country is its two capitals of ISO 3166-1; countries and their parts always name it.',
  *check({ parts }) {
    for (const { id, kind, country } of parts.regimes) {
      const needed = kind === 'country' || kind === 'subnational';
      if (country === undefined ? !needed : /^[A-Z]{2}$/.test(country) && !OTHERWISE.has(country)) continue;
      yield {
        code: CODE,
        entry: id,
        path: country === undefined ? [] : ['country'],
        message: country === undefined ? `a ${kind} regime without a country` : `"${country}" is no country code`,
        remedy: OTHERWISE.get(country ?? '') ?? 'give the two capitals of ISO 3166-1, for example KR',
      };
    }
  },
};
