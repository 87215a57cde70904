import { beforeAll, describe, expect, it } from '@jest/globals';
import { seedCatalogue } from '../../test/setup/memory-store.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { derivedIdentifiers } from '../catalogue/derived-identifiers.js';
import { IDENTIFIER_SCHEMES, SCHEMES, tidyIdentifier } from '../catalogue/identifier-schemes.js';
import { entryById } from '../catalogue/lookup.js';
import { byIdentifier, byIdentifierText } from './by-identifier.js';
import { identifiersOf } from './identifiers-of.js';

describe('identifiers', () => {
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await seedCatalogue();
  });

  it.each(IDENTIFIER_SCHEMES)('of the scheme %s look like its example', (scheme) => {
    const { pattern, example } = SCHEMES[scheme];
    expect(example).toMatch(pattern);
    expect(tidyIdentifier(scheme, ` ${example} `)).toBe(example);
    expect(`${example}!`).not.toMatch(scheme === 'doi' ? /never/ : pattern);
  });

  it.each([
    [
      'https://eur-lex.europa.eu/eli/reg/2026/1744/oj/eng',
      'celex:32026R1744 eli:http://data.europa.eu/eli/reg/2026/1744/oj',
    ],
    ['https://eur-lex.europa.eu/eli/dir/2022/42/oj', 'celex:32022L0042 eli:http://data.europa.eu/eli/dir/2022/42/oj'],
    [
      'https://eur-lex.europa.eu/eli/agree_internation/2026/1081/oj',
      'eli:http://data.europa.eu/eli/agree_internation/2026/1081/oj',
    ],
    ['https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:02024R1689-20260727', 'celex:02024R1689-20260727'],
    ['https://www.govinfo.gov/content/pkg/BILLS-119hr9925ih/html/BILLS-119hr9925ih.htm', 'us-bill:us/119/hr9925'],
    [
      'https://leginfo.legislature.ca.gov/faces/billTextClient.xhtml?bill_id=202320240SB1047',
      'us-bill:us-ca/2023-2024/sb1047',
    ],
    ['https://legislation.nysenate.gov/pdf/bills/2025/S6953B', 'us-bill:us-ny/2025/s6953b'],
    ['https://www.pnas.org/doi/10.1073/pnas.2406675122', 'doi:10.1073/pnas.2406675122'],
    ['https://arxiv.org/abs/2412.14093', 'arxiv:2412.14093'],
    ['https://example.org/eli/reg/2024/1689/oj', ''],
  ])('are read from the address %s', (url, expected) => {
    const found = derivedIdentifiers({ url });
    expect(found.map(({ scheme, value }) => `${scheme}:${value}`).join(' ')).toBe(expected);
    for (const { scheme, value } of found) expect(value).toMatch(SCHEMES[scheme].pattern);
  });

  it('are read from numbers', () => {
    const found = (number: string) => derivedIdentifiers({ number }).map(({ scheme, value }) => `${scheme}:${value}`);
    expect(found('Executive Order 14110, 88 FR 75191')).toEqual([
      'executive-order:14110',
      'federal-register:88 FR 75191',
    ]);
    expect(found('H.R. 9477 (119th Congress)')).toEqual(['us-bill:us/119/hr9477']);
    expect(found('A/RES/79/325')).toEqual(['un-document:A/RES/79/325']);
    expect(found('CETS No. 225')).toEqual(['cets:225']);
    expect(found('Version 2')).toEqual([]);
  });

  it('of every entry fit their schemes, and lead back to it', () => {
    const counted = new Map<string, number>();
    for (const entry of catalogue.byId.values()) {
      for (const { scheme, value } of identifiersOf(entry)) {
        expect([entry.id, value]).toEqual([entry.id, expect.stringMatching(SCHEMES[scheme].pattern)]);
        expect(byIdentifier(catalogue, scheme, value)).toContain(entry);
        counted.set(scheme, (counted.get(scheme) ?? 0) + 1);
      }
    }
    expect([...counted.keys()].toSorted()).toEqual([...IDENTIFIER_SCHEMES].toSorted());
  });

  it('lead to the text first, then to its records, however they are written', () => {
    const ids = (scheme: string, value: string) => byIdentifier(catalogue, scheme, value).map(({ id }) => id);
    expect(ids('eli', 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj/eng')[0]).toBe('intervention/eu-ai-act');
    expect(ids('celex', 'CELEX:32024r1689')[0]).toBe('intervention/eu-ai-act');
    expect(ids('us-bill', 'US-CA/2023-2024/SB1047')[0]).toBe('intervention/us-ca-sb-1047');
    expect(ids('doi', 'https://doi.org/10.6028/nist.ai.100-1')[0]).toBe('intervention/us-nist-ai-rmf');
    expect(ids('us-code', 'Cal. Bus. & Prof. Code § 22757.12(a)(5)')[0]).toMatch(/^provision\/us-ca-sb-53\//);
    expect(byIdentifierText(catalogue, 'arXiv:2412.14093')[0]?.id).toBe('intervention/demo-alignment-faking');
    expect(byIdentifierText(catalogue, 'alignment')).toEqual([]);
  });

  it('of no bill name a section of a code', () => {
    const entry = entryById(catalogue, 'definition/us-ca-sb-1047/critical-harm', []);
    expect(identifiersOf(entry)).toEqual([]);
  });

  it('say what they take', () => {
    const refusal = (scheme: string, value: string): unknown => {
      try {
        return byIdentifier(catalogue, scheme, value);
      } catch (error) {
        return error;
      }
    };
    expect(refusal('isbn', '1')).toMatchObject({ code: 'BAD_ARGUMENT', accepted: IDENTIFIER_SCHEMES });
    expect(refusal('celex', '2024/1689')).toMatchObject({ code: 'BAD_ARGUMENT', accepted: ['32024R1689'] });
    expect(refusal('arxiv', '2412.14094')).toMatchObject({
      code: 'UNKNOWN_ENTRY',
      accepted: expect.arrayContaining(['2412.14093']),
    });
  });
});
