import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

const ORIGIN = 'https://redlines.example';
const SYSTEM = '{quantities: [{metric: "training-compute", value: 2e26}], markets: ["EU"]}';

describe('permalinks of answers', () => {
  let api: Api;
  beforeAll(async () => {
    const catalogue = await seedCatalogue();
    api = await openApi(memoryStore(catalogue, catalogue));
  });
  afterAll(() => api.close());
  const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

  it.each([
    [
      'coverageMatrix(filter: {bindingness: [BINDING], layers: ["response"]})',
      /\/coverage\?layers=response&bindingness=binding&asOf=2026-11-22$/,
    ],
    [
      'swissCheese(scenario: "biological-weapons", filter: {status: ANY})',
      /\/cheese\?scenario=biological-weapons&status=any&asOf=2026-11-22$/,
    ],
    [
      'portfolio(filter: {scenarios: ["biological-weapons"]}, candidates: {maxSolutions: 1})',
      /\/portfolio\?scenarios=biological-weapons&maxSolutions=1&asOf=2026-11-22$/,
    ],
    [
      'compareDefinitions(concept: "covered-model", regimes: ["new-york", "california"])',
      /\/compare-definitions\?concept=covered-model&regimes=california,new-york$/,
    ],
    [`assessSystem(system: ${SYSTEM})`, /\/assess\?system=%7B.*&asOf=2026-11-22$/],
    [
      'changes(from: "anthropic-rsp-2-1", to: "anthropic-rsp-2-2")',
      /\/changes\?from=anthropic-rsp-2-1&to=anthropic-rsp-2-2$/,
    ],
    [
      'compareCoverage(from: {asOf: "2024-01-01"}, to: {release: "2026.11.0"})',
      /\/compare-coverage\?from\.asOf=2024-01-01&to\.release=2026\.11\.0&to\.asOf=2026-11-22$/,
    ],
  ])('stand on the answer %s, and lead to it', async (field, address) => {
    const { data, errors } = await api.ask<Record<string, { permalink: string }>>(`{ ${field} { permalink } }`);
    expect(errors).toEqual([]);
    const permalink = Object.values(data)[0]?.permalink ?? '';
    expect(permalink).toMatch(address);
    expect(permalink.startsWith(`${ORIGIN}/r/2026.11.1/`)).toBe(true);
    const answer = await get(permalink.slice(ORIGIN.length), { accept: 'application/json' });
    expect([answer.statusCode, answer.json()]).toMatchObject([200, { pinned: permalink }]);
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  it('stand on gaps', async () => {
    const { data } = await api.ask<{ coverageGaps: { nodes: { id: string; permalink: string }[] } }>(
      '{ coverageGaps(first: 1, filter: {bindingness: [BINDING]}) { nodes { id permalink } } }',
    );
    const [gap] = data.coverageGaps.nodes;
    expect(gap?.permalink).toBe(`${ORIGIN}/r/2026.11.1/${gap?.id ?? ''}&asOf=2026-11-22`);
    const answer = await get(gap?.permalink.slice(ORIGIN.length) ?? '');
    expect(answer.json()).toMatchObject({ answer: { isGap: true, gap: gap?.id } });
  });

  it.each([
    'history?from=2024-01-01&to=2024-06-01',
    'best-of-peers?scenario=biological-weapons',
    'headline-figures',
    'gaps?target=substantial',
    'lineage-list',
    'red-line-list?kinds=use&minScore=3',
  ])('are told of lists: %s', async (answer) => {
    const { data, errors } = await api.ask<{ permalink: string }>(
      'query ($answer: String!) { permalink(answer: $answer) }',
      { answer },
    );
    expect(errors).toEqual([]);
    expect(data.permalink).toContain(`/r/2026.11.1/${answer.split('?')[0] ?? ''}`);
    const found = await get(data.permalink.slice(ORIGIN.length));
    expect([found.statusCode, found.json()]).toMatchObject([200, { pinned: data.permalink }]);
  });

  it('are one, however the question is worded', async () => {
    const other = await get(
      '/r/2026.11.1/coverage?status=in-force&asOf=2026-11-22&layers=response&bindingness=binding',
    );
    expect([other.statusCode, other.headers.location]).toEqual([
      308,
      '/r/2026.11.1/coverage?layers=response&bindingness=binding&asOf=2026-11-22',
    ]);
    const undated = await get('/r/2026.11.1/coverage.bib?layers=response&style=mla');
    expect(undated.headers.location).toBe('/r/2026.11.1/coverage.bib?layers=response&asOf=2026-11-11&style=mla');
    const latest = await get('/r/latest/coverage?layers=response');
    expect([latest.statusCode, latest.headers.location]).toEqual([
      302,
      '/r/2026.11.1/coverage?layers=response&asOf=2026-11-22',
    ]);
  });

  it('are cited, with the judgements that they rest on', async () => {
    const bib = await get('/r/2026.11.1/coverage.bib?layers=response&asOf=2026-11-22');
    expect(bib.body).toContain('url = {https://redlines.example/r/2026.11.1/coverage?layers=response&asOf=2026-11-22}');
    expect(bib.body).toContain('machine-coded, not reviewed by a person');
    const { data, errors } = await api.ask<{ cite: { count: number; text: string } }>(
      '{ cite(ids: ["gap/biological-weapons/response?bindingness=binding", "history?to=2024-06-01&from=2024-01-01", "https://redlines.example/r/2026.11.1/headline-figures"]) { count text } }',
    );
    expect(errors).toEqual([]);
    expect(data.cite.count).toBe(3);
    expect(data.cite.text).toContain(`${ORIGIN}/r/2026.11.1/history?from=2024-01-01&to=2024-06-01`);
    expect(data.cite.text).toContain(`${ORIGIN}/r/2026.11.1/headline-figures?asOf=2026-11-22`);
  });

  it.each([
    ['coverage?colour=red', 400, 'BAD_ARGUMENT'],
    ['coverage?status=maybe', 400, 'BAD_ARGUMENT'],
    ['coverage?asOf=soon', 400, 'BAD_ARGUMENT'],
    ['cheese', 400, 'BAD_ARGUMENT'],
    ['cheese?scenario=bio', 404, 'UNKNOWN_ENTRY'],
    ['assess?system=hm', 400, 'BAD_ARGUMENT'],
    ['assess?system={"colour":1}', 400, 'BAD_ARGUMENT'],
    ['portfolio?weights=us-ca-sb-1047:many', 400, 'BAD_ARGUMENT'],
    ['history?from=2024&to=2025', 400, 'BAD_ARGUMENT'],
    ['gap/biological-weapons', 400, 'BAD_ARGUMENT'],
    ['red-line-list?minScore=9', 400, 'BAD_ARGUMENT'],
    ['matrix', 404, 'UNKNOWN_ENTRY'],
  ])('say what is wrong with %s', async (address, status, code) => {
    const refusal = await get(`/r/2026.11.1/${encodeURI(address)}`);
    expect([refusal.statusCode, refusal.json()]).toMatchObject([status, { code, status, accepted: expect.any(Array) }]);
    expect(refusal.headers['content-type']).toContain('application/problem+json');
  });

  it('are refused in GraphQL alike', async () => {
    const { errors } = await api.ask('{ permalink(answer: "matrix") }');
    expect(errors).toMatchObject([
      { extensions: { code: 'UNKNOWN_ENTRY', accepted: expect.arrayContaining(['coverage']) } },
    ]);
  });
});
