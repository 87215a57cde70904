import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { resolveFilter } from '../../src/coverage/filter.js';
import { coverageGaps } from '../../src/coverage/gaps.js';
import { enumName } from '../../src/graphql/slug-enum.js';
import { type Api, type ApiAnswer, openApi, type Page } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue));
});
afterAll(() => api.close());

const AS_OF = '2026-11-01';
const question = (scenario: string) => `query Holes @inContext(asOf: "${AS_OF}") {
  coverageGaps(filter: {scenarios: ["${scenario}"], bindingness: [BINDING, CO_REGULATORY], status: IN_FORCE}, first: 20) {
    totalCount
    nodes { id layer { slug title } state weaknesses reason
      nearest { id strength confidence rationale subject { ... on Provision { id pinpoint intervention { shortTitle } } } }
      wouldClose { id shortTitle status } }
  }
}`;

interface Gap {
  readonly id: string;
  readonly layer: { readonly slug: string; readonly title: string };
  readonly state: string;
  readonly weaknesses: readonly string[];
  readonly reason: string;
  readonly nearest: readonly { readonly id: string; readonly strength: string; readonly subject: object }[];
  readonly wouldClose: readonly { readonly id: string; readonly shortTitle: string; readonly status: string }[];
}

describe('where the holes are, counting only what binds', () => {
  it('is answered for every scenario, as the core answers it', async () => {
    for (const { slug } of catalogue.scenarios) {
      const { data, errors } = await api.ask<{ coverageGaps: Page<Gap> }>(question(slug));
      expect(errors).toEqual([]);
      const filter = resolveFilter(catalogue, { scenarios: [slug], bindingness: ['binding', 'co-regulatory'] });
      const expected = coverageGaps(catalogue, { filter, target: 'partial', countWeaknesses: [] }, AS_OF);
      const gaps: readonly Gap[] = data.coverageGaps.nodes;
      expect(data.coverageGaps.totalCount).toBe(expected.length);
      expect(gaps.map((gap) => [gap.id, gap.layer.slug, gap.state, gap.reason])).toEqual(
        expected.map((gap) => [gap.id, gap.layer.slug, enumName(gap.state), gap.reason]),
      );
      expect(gaps.map((gap) => gap.nearest.map((claim) => claim.id))).toEqual(
        expected.map((gap) => gap.nearest.map((claim) => claim.id)),
      );
      expect(gaps.map((gap) => gap.wouldClose.map((text) => text.id))).toEqual(
        expected.map((gap) => gap.wouldClose.map((text) => text.id)),
      );
    }
  });

  it('gives each gap an id under which it is found again, on the same day', async () => {
    const { data } = await api.ask<{ coverageGaps: Page<Gap> }>(question('biological-weapons'));
    const ids: readonly string[] = data.coverageGaps.nodes.map((gap) => gap.id);
    expect(ids.length).toBeGreaterThan(0);
    const again = await api.ask<{ nodes: Gap[] }>(
      `query Q($ids: [ID!]!) @inContext(asOf: "${AS_OF}") { nodes(ids: $ids) { id ... on CoverageGap { state reason } } }`,
      { ids },
    );
    expect(again.data.nodes.map((gap) => [gap.id, gap.reason])).toEqual(
      data.coverageGaps.nodes.map((gap) => [gap.id, gap.reason]),
    );
  });

  it('pages through all gaps of all scenarios without loss', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: ApiAnswer<{ coverageGaps: Page<Gap> }> = await api.ask(
        `query P($after: String) { coverageGaps(target: SUBSTANTIAL, first: 100, after: $after) {
            totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      seen.push(...data.coverageGaps.nodes.map((gap) => gap.id));
      after = data.coverageGaps.pageInfo.hasNextPage ? data.coverageGaps.pageInfo.endCursor : null;
      if (after === null) expect(seen.length).toBe(data.coverageGaps.totalCount);
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });
});

describe('the matrix', () => {
  it('counts its cells as its summary says', async () => {
    const { data } = await api.ask<{ coverageMatrix: { cells: { state: string }[]; summary: unknown } }>(
      '{ coverageMatrix { cells { state } summary { assessed substantial partial nominal absent notAssessed notApplicable } } }',
    );
    const { cells, summary } = data.coverageMatrix;
    const count = (state: string) => cells.filter((cell) => cell.state === state).length;
    expect(summary).toEqual({
      assessed: cells.length - count('NOT_ASSESSED') - count('NOT_APPLICABLE'),
      substantial: count('SUBSTANTIAL'),
      partial: count('PARTIAL'),
      nominal: count('NOMINAL'),
      absent: count('ABSENT'),
      notAssessed: count('NOT_ASSESSED'),
      notApplicable: count('NOT_APPLICABLE'),
    });
  });

  it('refuses an intervention that is switched on and off at once', async () => {
    const { errors } = await api.ask(
      '{ coverageMatrix(filter: {include: ["eu-ai-act"], exclude: ["eu-ai-act"]}) { summary { absent } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: ['filter', 'exclude'] } }]);
  });
});
