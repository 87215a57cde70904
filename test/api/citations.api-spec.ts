import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, type ApiError, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

const PROVISION = 'provision/us-ca-sb-1047/safety-protocol';

interface Cite {
  readonly text: string;
  readonly format: string;
  readonly style: string | null;
  readonly count: number;
  readonly entries: readonly { readonly key: string; readonly ids: readonly string[]; readonly text: string }[];
}

let api: Api;

beforeAll(async () => {
  const catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue, catalogue));
});
afterAll(() => api.close());

const codes = (errors: readonly ApiError[]) => errors.map(({ extensions }) => extensions.code);

describe('citations', () => {
  it('cite an entry of the registry, pinned, and the law that it rests on, and never mix the two up', async () => {
    const { data, errors } = await api.ask<{ node: { own: string; law: string } }>(
      `query @inContext(release: "2026.11.0", asOf: "2024-09-01") {
        node(id: "${PROVISION}") { ... on Entry { own: citation law: citation(of: PRIMARY_SOURCE) } }
      }`,
    );
    expect(errors).toEqual([]);
    expect(data.node.own).toMatch(
      /^AI-risk policy red-lines registry\. \(2026, November 10\)\. SB 1047, provision “safety protocol”, Bus\. & Prof\. Code § 22603\(a\)\(3\).* \(Version 2026\.11\.0\) \[Data set entry; as of 2024-09-01; SHA-256 0{12}; machine-coded, not reviewed by a person\]\. http/,
    );
    expect(data.node.own).toMatch(/\/r\/2026\.11\.0\/provision\/us-ca-sb-1047\/safety-protocol$/);
    expect(data.node.law).toMatch(
      /^Senate Bill No\. 1047, .*, California SB 1047, .* § 22603\(a\)\(3\).* \(2024\)\. http/,
    );
    expect(data.node.law).not.toContain('registry');
  });

  it('gives every style and format', async () => {
    const styles = ['APA', 'CHICAGO', 'MLA', 'HARVARD', 'OSCOLA', 'BLUEBOOK', 'VANCOUVER'];
    const formats = ['TEXT', 'HTML', 'MARKDOWN', 'BIBTEX', 'RIS', 'CSL_JSON'];
    const fields = [
      ...styles.map((style) => `${style}: citation(style: ${style})`),
      ...formats.map((format) => `${format}: citation(format: ${format})`),
    ];
    const { data, errors } = await api.ask<{ provision: Readonly<Record<string, string>> }>(
      `{ provision(id: "${PROVISION}") { ${fields.join(' ')} } }`,
    );
    expect(errors).toEqual([]);
    const given = data.provision;
    expect(new Set(styles.map((style) => given[style])).size).toBe(styles.length);
    expect(given['HTML']).toMatch(/^<div class="csl-bib-body">/);
    expect(given['BIBTEX']).toMatch(/^@misc\{provision\/us-ca-sb-1047\/safety-protocol,/);
    expect(given['RIS']).toMatch(/^TY {2}- DATA\r\n/);
    expect(JSON.parse(given['CSL_JSON'] ?? '')).toMatchObject([
      { id: PROVISION, type: 'dataset', version: '2026.11.1', custom: { registry: { of: PROVISION } } },
    ]);
  });

  it('makes one bibliography: each work once with its pinpoints, sorted', async () => {
    const { data, errors } = await api.ask<{ cite: Cite }>(
      `query Cite($ids: [ID!]!) { cite(ids: $ids, style: OSCOLA, of: PRIMARY_SOURCE) { text format style count entries { key ids text } } }`,
      {
        ids: [
          PROVISION,
          'source/google-deepmind-fsf-2/fsf-2',
          'definition/us-ca-sb-1047/covered-model-before-2027',
          PROVISION,
        ],
      },
    );
    expect(errors).toEqual([]);
    const { entries, ...rest } = data.cite;
    expect(rest).toMatchObject({ format: 'TEXT', style: 'OSCOLA', count: 2 });
    expect(rest.text).toBe(entries.map(({ text }) => text).join('\n'));
    expect(entries.map(({ key }) => key)).toEqual([
      'source/google-deepmind-fsf-2/fsf-2',
      'source/us-ca-sb-1047/sb1047-enrolled',
    ]);
    expect(entries[1]?.ids).toEqual([PROVISION, 'definition/us-ca-sb-1047/covered-model-before-2027']);
    expect(entries[1]?.text).toMatch(/§ 22603\(a\)\(3\).*; Bus\. & Prof\. Code § 22602\(e\)/);
  });

  it('takes sources as works and everything else as entries unless told, and the release', async () => {
    const { data, errors } = await api.ask<{ cite: Cite }>(
      `{ cite(ids: ["release/2026.11.1", "scenario/biological-weapons", "source/us-ca-sb-1047/sb1047-veto"], format: CSL_JSON) { text style } }`,
    );
    expect(errors).toEqual([]);
    expect(data.cite.style).toBeNull();
    expect(JSON.parse(data.cite.text)).toMatchObject([
      { id: 'release/2026.11.1', type: 'dataset', genre: 'Data set' },
      { id: 'scenario/biological-weapons', type: 'dataset', genre: 'Data set entry' },
      { id: 'source/us-ca-sb-1047/sb1047-veto', type: 'document' },
    ]);
  });

  it('cites an answer with its question, release and day', async () => {
    const { data, errors } = await api.ask<{ plain: { citation: string }; asked: { citation: string } }>(
      `query @inContext(asOf: "2026-11-01") {
        plain: coverageMatrix { citation }
        asked: coverageMatrix(filter: {scenarios: ["weight-theft"], bindingness: [VOLUNTARY, BINDING], status: ADOPTED}) { citation(style: OSCOLA) }
      }`,
    );
    expect(errors).toEqual([]);
    expect(data.plain.citation).toMatch(
      /Coverage of \d+ scenarios by 11 layers \(Version .*\/r\/2026\.11\.1\/coverage\?asOf=2026-11-01$/,
    );
    expect(data.asked.citation).toContain(
      '‘Coverage of 1 scenario by 11 layers (scenarios weight-theft; bindingness binding, voluntary; status adopted)’',
    );
    expect(data.asked.citation).toContain(
      '/r/2026.11.1/coverage?scenarios=weight-theft&bindingness=binding,voluntary&status=adopted&asOf=2026-11-01>',
    );
  });

  it('says with a code what cannot be cited', async () => {
    const ask = async (field: string) => codes((await api.ask(`{ cite(${field}) { text } }`)).errors);
    expect(await ask('ids: ["provision/us-ca-sb-1047/safety-protocl"]')).toEqual(['UNKNOWN_ENTRY']);
    expect(await ask('ids: ["metric/training-compute"], of: PRIMARY_SOURCE')).toEqual(['BAD_ARGUMENT']);
    expect(await ask(`ids: [${'"layer/assessment", '.repeat(101)}]`)).toEqual(['PAGE_TOO_LARGE']);
    expect(await ask('ids: ["layer/assessment"], style: APA7')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const { errors } = await api.ask('{ cite(ids: ["layer/assessment"], format: DOCX) { text } }');
    expect(errors[0]?.message).toContain('CitationFormat');
    const { data } = await api.ask<{ cite: Cite }>('{ cite(ids: []) { text count } }');
    expect(data.cite).toEqual({ text: '', count: 0 });
  });
});
