import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { aProvision } from '../setup/sample-clauses.js';
import { sampleParts } from '../setup/sample-parts.js';

const SLUGS = ['audit', 'backup', 'cover', 'drill', 'escrow', 'firewall', 'gate'];

let api: Api;

beforeAll(async () => {
  const parts = sampleParts({ claims: [], holes: [], assessments: [], lineageSteps: [] });
  const of = (slugs: readonly string[]) => link({ ...parts, provisions: slugs.map((slug) => aProvision({ slug })) });
  // The second release lost `cover` and won `dive`.
  api = await openApi(memoryStore(of(SLUGS), of(['audit', 'backup', 'dive', 'drill', 'escrow', 'firewall', 'gate'])));
});
afterAll(() => api.close());

const PAGE =
  'totalCount nodes { slug } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function page(args: string, release = '2026.11.0') {
  const { data, errors } = await api.ask<{ provisions: Page<{ slug: string }> }>(
    `query @inContext(release: "${release}") { provisions(${args}) { ${PAGE} } }`,
  );
  expect(errors).toEqual([]);
  const { nodes, ...rest } = data.provisions;
  return { ...rest, slugs: nodes.map((node) => node.slug) };
}

describe('a connection', () => {
  it('runs forwards to the end', async () => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { slugs, pageInfo, totalCount } = await page(`first: 3${after}`);
      expect(totalCount).toBe(7);
      expect(pageInfo.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...slugs);
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(SLUGS);
  });

  it('runs backwards to the start', async () => {
    const seen: string[] = [];
    let before = '';
    for (;;) {
      const { slugs, pageInfo } = await page(`last: 3${before}`);
      expect(pageInfo.hasNextPage).toBe(seen.length > 0);
      seen.unshift(...slugs);
      if (!pageInfo.hasPreviousPage) break;
      before = `, before: "${pageInfo.startCursor}"`;
    }
    expect(seen).toEqual(SLUGS);
  });

  it('has edges and nodes of the same elements', async () => {
    const { edges, slugs, pageInfo } = await page('first: 2');
    expect(edges.map((edge) => edge.node.slug)).toEqual(slugs);
    expect(pageInfo.endCursor).toBe(edges[1]?.cursor);
  });

  it('can be empty, and still counts', async () => {
    expect(await page('first: 0')).toEqual({
      totalCount: 7,
      edges: [],
      slugs: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('goes on in a new release from a cursor of an old one, also where its element is gone', async () => {
    const { pageInfo } = await page('first: 3');
    const next = await page(`first: 2, after: "${pageInfo.endCursor}"`, '2026.11.1');
    expect(next.slugs).toEqual(['dive', 'drill']);
  });

  it('refuses a cursor of another list or order', async () => {
    const { data } = await api.ask<{ interventions: Page<unknown> }>(
      '{ interventions(first: 1) { pageInfo { endCursor } } }',
    );
    const cursor = data.interventions.pageInfo.endCursor ?? '';
    for (const field of [
      `provisions(after: "${cursor}")`,
      `interventions(orderBy: {direction: DESC}, after: "${cursor}")`,
      `provisions(before: "${cursor}")`,
      'provisions(after: "")',
    ]) {
      const { errors } = await api.ask(`{ ${field} { totalCount } }`);
      const argument = [field.includes('before') ? 'before' : 'after'];
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR', argument } }]);
    }
  });

  it('refuses first with last, and less than nothing', async () => {
    const both = await api.ask('{ provisions(first: 1, last: 1) { totalCount } }');
    expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: ['last'] } }]);
    const less = await api.ask('{ provisions(first: -1) { totalCount } }');
    expect(less.errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: ['first'] } }]);
  });
});
