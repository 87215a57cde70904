import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { aRegime } from '../setup/sample-frame.js';
import { sampleParts } from '../setup/sample-parts.js';

let api: Api;

beforeAll(async () => {
  const parts = sampleParts();
  // What release 2026.11.0 called Northland, 2026.11.1 calls New Northland.
  const [, ...others] = parts.regimes;
  const renamed = { ...parts, regimes: [aRegime({ name: 'New Northland' }), ...others] };
  api = await openApi(memoryStore(link(parts), link(renamed)));
});
afterAll(() => api.close());

const ACT = 'intervention(slug: "northland-ai-act") { status regime { name } }';
const CONTEXT = 'context { asOf release { id version } }';

interface Answer {
  readonly context: { readonly asOf: string };
  readonly intervention: { readonly status: string };
}

describe('the two clocks', () => {
  it('stand at today and at the latest release where nobody says', async () => {
    const { data } = await api.ask(`{ ${CONTEXT} ${ACT} }`);
    expect(data).toEqual({
      context: { asOf: '2026-11-22', release: { id: 'release/2026.11.1', version: '2026.11.1' } },
      intervention: { status: 'IN_FORCE', regime: { name: 'New Northland' } },
    });
  });

  it('are set by the operation, each by itself', async () => {
    const day = await api.ask<Answer>(`query @inContext(asOf: "2024-04-01") { ${CONTEXT} ${ACT} }`);
    expect(day.data.context.asOf).toBe('2024-04-01');
    expect(day.data.intervention).toEqual({ status: 'PROPOSED', regime: { name: 'New Northland' } });
    const release = await api.ask<Answer>(`query @inContext(release: "2026.11.0") { ${CONTEXT} ${ACT} }`);
    expect(release.data).toEqual({
      context: { asOf: '2026-11-22', release: { id: 'release/2026.11.0', version: '2026.11.0' } },
      intervention: { status: 'IN_FORCE', regime: { name: 'Northland' } },
    });
  });

  it('are set through variables, the next time too, when the query is compiled', async () => {
    const query = `query Q($r: String, $d: Date) @inContext(release: $r, asOf: $d) { ${CONTEXT} ${ACT} }`;
    for (let i = 0; i < 4; i++) {
      const old = await api.ask<Answer>(query, { r: '2026.11.0', d: '2020-01-01' });
      expect(old.data.intervention).toEqual({ status: 'NOT_YET_EXISTING', regime: { name: 'Northland' } });
      const now = await api.ask<Answer>(query);
      expect(now.data.intervention).toEqual({ status: 'IN_FORCE', regime: { name: 'New Northland' } });
    }
  });

  it('take null for what nobody says, and defaults of variables', async () => {
    const { data } = await api.ask<Answer>(
      `query Q($d: Date = "2024-04-01") @inContext(release: null, asOf: $d) { ${CONTEXT} }`,
    );
    expect(data.context).toMatchObject({ asOf: '2024-04-01', release: { version: '2026.11.1' } });
  });

  it('hold for coverage and its own context', async () => {
    const { data } = await api.ask<{ coverageMatrix: { context: { asOf: string }; cells: unknown[] } }>(
      `query @inContext(asOf: "2020-01-01") {
        coverageMatrix(filter: {scenarios: ["weight-theft"]}) { context { asOf } cells { state } }
      }`,
    );
    expect(data.coverageMatrix.context.asOf).toBe('2020-01-01');
    expect(data.coverageMatrix.cells).toHaveLength(2);
  });

  it('refuse a release that there is not, with those that there are', async () => {
    const { status, errors } = await api.ask('query @inContext(release: "2026.11.7") { context { asOf } }');
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'UNKNOWN_RELEASE',
          argument: ['@inContext', 'release'],
          accepted: ['2026.11.0', '2026.11.1'],
        },
      },
    ]);
  });
});

describe('releases', () => {
  it('are listed newest first, whatever release the operation is pinned to', async () => {
    const { data } = await api.ask<{ releases: Page<{ version: string }> }>(
      'query @inContext(release: "2026.11.0") { releases { totalCount nodes { version publishedAt contentHash notes } } }',
    );
    expect(data.releases.nodes.map((node) => node.version)).toEqual(['2026.11.1', '2026.11.0']);
  });

  it('are found by version and by id', async () => {
    const { data } = await api.ask(
      '{ release(version: "2026.11.0") { id } node(id: "release/2026.11.1") { ... on Release { version } } }',
    );
    expect(data).toEqual({ release: { id: 'release/2026.11.0' }, node: { version: '2026.11.1' } });
    const { errors } = await api.ask('{ release(version: "2026.11.2") { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_RELEASE', argument: ['version'] } }]);
  });
});
