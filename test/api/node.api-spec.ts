import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { ENTRY_KINDS, kindOf } from '../../src/catalogue/ids.js';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi, type Page, type WithId } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

let api: Api;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = link(sampleParts());
  api = await openApi(memoryStore(catalogue));
});
afterAll(() => api.close());

describe('node', () => {
  it('finds an entry of every kind by its id', async () => {
    const kinds = new Map([...catalogue.byId.keys()].map((id) => [kindOf(id), id]));
    expect([...kinds.keys()].sort()).toEqual([...ENTRY_KINDS].sort());
    for (const id of kinds.values()) {
      const { data, errors } = await api.ask<{ node: WithId }>(
        'query Q($id: ID!) { node(id: $id) { id __typename } }',
        { id },
      );
      expect(errors).toEqual([]);
      expect(data.node.id).toBe(id);
    }
  });

  it('finds a release and a gap', async () => {
    const { data: gaps } = await api.ask<{ coverageGaps: Page<WithId> }>(
      '{ coverageGaps(target: SUBSTANTIAL, filter: {status: ADOPTED}) { nodes { id state } } }',
    );
    const [gap] = gaps.coverageGaps.nodes;
    if (gap === undefined) throw new Error('no gap');
    expect(gap.id).toMatch(/^gap\/.*\?status=adopted&target=substantial$/);
    const { data } = await api.ask<{ nodes: WithId[] }>(
      'query Q($ids: [ID!]!) { nodes(ids: $ids) { id ... on CoverageGap { state } } }',
      {
        ids: ['release/2026.11.0', gap.id],
      },
    );
    expect(data.nodes).toEqual([{ id: 'release/2026.11.0' }, gap]);
  });

  it('is null where there is none, whatever the id looks like', async () => {
    const ids = [
      'scenario/none',
      'release/1999.1.0',
      'gap/none/none',
      'none/none',
      '',
      '/',
      'scenario',
      '__proto__/x',
      'constructor/x',
    ];
    const { data, errors } = await api.ask<{ nodes: WithId[] }>('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids,
    });
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual(ids.map(() => null));
  });

  it('keeps the order that was asked for, and repeats', async () => {
    const ids = ['regime/acme', 'layer/response', 'regime/acme'];
    const { data } = await api.ask<{ nodes: WithId[] }>('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(data.nodes.map((node) => node.id)).toEqual(ids);
  });

  it('takes a hundred ids and no more', async () => {
    const ids = Array.from({ length: 101 }, () => 'regime/acme');
    const { errors } = await api.ask('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(errors).toMatchObject([
      { extensions: { code: 'PAGE_TOO_LARGE', value: 100, found: 101, argument: ['ids'] } },
    ]);
  });
});

interface Linked extends WithId {
  readonly permalink: string;
}

describe('permalink', () => {
  it('is the public address and the id', async () => {
    const { data } = await api.ask<{ provision: Linked; redLines: Page<Linked> }>(
      '{ provision(id: "acme-policy-1/testing") { id permalink } redLines { nodes { id permalink } } }',
    );
    for (const entry of [data.provision, ...data.redLines.nodes]) {
      expect(entry.permalink).toBe(`https://redlines.example/${entry.id}`);
    }
  });
});
