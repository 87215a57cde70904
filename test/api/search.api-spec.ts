import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { type Api, openApi, type Page, type WithId } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue));
});
afterAll(() => api.close());

async function find(query: string, more = ''): Promise<readonly string[]> {
  const { data, errors } = await api.ask<{ search: Page<WithId> }>(
    `query S($q: String!) { search(query: $q${more}) { nodes { id } } }`,
    {
      q: query,
    },
  );
  expect(errors).toEqual([]);
  return data.search.nodes.map((node) => node.id);
}

interface Found {
  readonly title: string;
  readonly score: number;
  readonly matchedTerms: readonly string[];
}

describe('search', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['SB 1047', 'intervention/us-ca-sb-1047'],
    ['biological weapons', 'scenario/biological-weapons'],
    ['biologcal wepons', 'scenario/biological-weapons'],
    ['whistleblow', 'concept/whistleblower'],
    ['EU AI Act', 'intervention/eu-ai-act'],
    ['us-ca-sb-1047', 'intervention/us-ca-sb-1047'],
  ];
  for (const [query, id] of cases) {
    it(`"${query}" finds ${id} among the first`, async () => {
      expect((await find(query)).slice(0, 5)).toContain(id);
    });
  }

  it('finds every intervention by its short title', async () => {
    for (const { id, shortTitle } of catalogue.interventions) {
      expect([shortTitle, await find(shortTitle.slice(0, 200), ', kinds: [INTERVENTION]')]).toEqual([
        shortTitle,
        expect.arrayContaining([id]),
      ]);
    }
  });

  it('keeps to the kinds asked for', async () => {
    const found = await find('compute threshold', ', kinds: [DEFINITION, RED_LINE], first: 100');
    expect(found.length).toBeGreaterThan(3);
    expect(found.every((id) => /^(definition|red-line)\//.test(id))).toBe(true);
    expect(await find('compute threshold', ', kinds: []')).toEqual([]);
  });

  it('says how well each fits, best first, and by what words', async () => {
    const { data } = await api.ask<{ search: { edges: Found[] } }>(
      '{ search(query: "shutdwn capability", first: 5) { edges { cursor kind title score matchedTerms node { id } } } }',
    );
    const scores = data.search.edges.map((edge) => edge.score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(data.search.edges[0]?.matchedTerms).toContain('shutdown');
    expect(data.search.edges[0]?.title).not.toBe('');
  });

  it('goes on after a cursor', async () => {
    const page = async (after: string | null) => {
      const { data } = await api.ask<{ search: Page<WithId> }>(
        'query S($after: String) { search(query: "model", first: 7, after: $after) { totalCount nodes { id } pageInfo { endCursor } } }',
        { after },
      );
      return data.search;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const ids = [...first.nodes, ...second.nodes].map((node) => node.id);
    expect(new Set(ids).size).toBe(14);
    expect(await find('model', ', first: 14')).toEqual(ids);
  });

  it('finds nothing where there is nothing, and refuses a query without words', async () => {
    expect(await find('xqzvvkj')).toEqual([]);
    const { errors } = await api.ask('{ search(query: " ?! ") { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: ['query'] } }]);
  });
});
