import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.js';
import type { Ask } from '../setup/api.js';
import { type EditingApi, openEditingApi } from '../setup/editing-api.js';
import { aClaim, aProvision } from '../setup/sample-clauses.js';

const CREATE = `mutation ($title: String!, $rationale: String = "r", $changes: [EntryChangeInput!]!) {
  out: createProposal(title: $title, rationale: $rationale, changes: $changes) {
    __typename ... on Proposal { id title rationale changes(first: 1) { totalCount nodes { content reason } } }
    ... on InvalidContent { problems { code entry path } } } }`;

interface Out {
  readonly __typename: string;
  readonly id?: string;
  readonly title?: string;
  readonly changes?: { readonly totalCount: number; readonly nodes: readonly { readonly content: unknown }[] };
  readonly problems?: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const WILD = [
  `\u{1F6D1}\u{1F469}\u200D\u{1F692} \u{20BB7} \u{E0001}\u{10FFFF} \u202Eabc\u202C \uFEFF`,
  `<script>alert(document.cookie)</script><img src=x onerror=alert(1)>`,
  `'; DROP TABLE proposal; -- "\\" \\x00 $1 %s \${7*7} {{7*7}}`,
  `{"__proto__": {"admin": true}}`,
  '\t tabs\r\nand lines \u0001\u007F',
];

describe('hostile content', () => {
  let api: EditingApi;
  let ada: Ask;
  beforeAll(async () => {
    api = await openEditingApi();
    ada = await api.as(['contributor'], { person: 'ada' });
  });
  afterAll(() => api.close());

  async function send(variables: object, ask: Ask = ada): Promise<Out> {
    const { data, errors } = await ask<{ out: Out }>(CREATE, variables);
    expect(errors).toEqual([]);
    return data.out;
  }

  it.each(WILD)('is stored exactly as it came: %j', async (text) => {
    const content = { ...aClaim(), rationale: text.trim() };
    const made = await send({ title: text, rationale: text, changes: [{ entry: content.id, content }] });
    expect(made).toMatchObject({ title: text, rationale: text, changes: { nodes: [{ content }] } });
  });

  it.each<[what: string, variables: object, code: string, path: readonly string[]]>([
    ['a title of a megabyte', { title: 'x'.repeat(1_000_000), changes: [] }, 'TOO_LONG', ['title']],
    ['a rationale with U+0000', { title: 'x', rationale: 'a\0', changes: [] }, 'BAD_CHARACTER', ['rationale']],
    ['half a character', { title: 'a\uDC00', changes: [] }, 'BAD_CHARACTER', ['title']],
    ['nothing', { title: ' \n', changes: [] }, 'BAD_VALUE', ['title']],
    [
      'a megabyte in an entry',
      { title: 'x', changes: [{ entry: aClaim().id, content: { ...aClaim(), rationale: 'x'.repeat(1_000_000) } }] },
      'TOO_LONG',
      ['rationale'],
    ],
    [
      'a name of a field that is none',
      {
        title: 'x',
        changes: [{ entry: aClaim().id, content: { hasOwnProperty: 1 } }],
      },
      'UNKNOWN_FIELD',
      ['hasOwnProperty'],
    ],
  ])('refuses %s, with the field', async (_, variables, code, path) => {
    const { __typename, problems } = await send(variables);
    expect(__typename).toBe('InvalidContent');
    expect(problems).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('finds nothing under names that nothing can have, and says so of notes', async () => {
    const nul = '\0';
    const { errors, data } = await ada<object>(
      `query ($x: String!, $id: ID!) { proposals(filter: { author: $x, entry: $id }) { totalCount }
         revisions(entry: $id) { totalCount } contests(claim: $id) { totalCount } proposal(id: $id) { id } }`,
      { x: nul, id: `claim/${nul}` },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      ...{ proposals: { totalCount: 0 }, revisions: { totalCount: 0 }, contests: { totalCount: 0 }, proposal: null },
    });
    for (const mutation of [
      'withdrawProposal(id: "proposal/1", note: $x)',
      'contestClaim(claim: "claim/x", reason: $x)',
      'amendProposal(id: "proposal/1", rationale: $x)',
    ]) {
      const said = await ada<{ out: object }>(`mutation ($x: String!) { out: ${mutation} { __typename } }`, { x: nul });
      expect(said.data.out).toEqual({ __typename: 'InvalidContent' });
    }
    const claim = await ada<{ out: object }>(
      `mutation ($x: ID!) { out: contestClaim(claim: $x, reason: "y") { __typename } }`,
      { x: `claim/${nul}` },
    );
    expect(claim.data.out).toEqual({ __typename: 'NotFound' });
  });

  it('takes a proposal of 5,000 entries, and no more', async () => {
    const changes = Array.from({ length: 5_000 }, (_, i) => {
      const content = aProvision({ slug: `duty-${String(i)}` });
      return { entry: content.id, content };
    });
    const made = await send({ title: 'Many', changes });
    expect(made).toMatchObject({ __typename: 'Proposal', changes: { totalCount: 5_000 } });
    const more = [...changes, { entry: aClaim().id, content: aClaim() }];
    expect(await send({ title: 'Too many', changes: more })).toMatchObject({
      problems: [{ code: 'TOO_MANY_CHANGES' }],
    });
    const amend = `mutation ($id: ID!, $changes: [EntryChangeInput!]) { out: amendProposal(id: $id, changes: $changes) {
      __typename ... on InvalidContent { problems { code } } } }`;
    const variables = { id: made.id, changes: [{ entry: aClaim().id, content: aClaim() }] };
    expect((await ada<{ out: Out }>(amend, variables)).data.out).toMatchObject({
      problems: [{ code: 'TOO_MANY_CHANGES' }],
    });
  });

  it('takes long bodies only from those who may write', async () => {
    const long = { title: 'x'.repeat(LIMITS.bodyBytes.value), changes: [] };
    const reader = await api.as([]);
    for (const ask of [async (query: string, variables: object) => await api.ask(query, variables), reader]) {
      const { status, errors } = await ask(CREATE, long);
      expect(status).toBe(413);
      expect(errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE', limit: 'bodyBytes' } }]);
    }
    const { status, errors } = await ada(CREATE, { title: 'x'.repeat(LIMITS.writerBodyBytes.value), changes: [] });
    expect(status).toBe(413);
    expect(errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE', limit: 'writerBodyBytes' } }]);
  });
});
