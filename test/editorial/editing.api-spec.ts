import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../setup/api.js';
import { type EditingApi, openEditingApi } from '../setup/editing-api.js';
import { aClaim, aProvision } from '../setup/sample-clauses.js';

const CLAIM = aClaim();

const OUTCOME = `
  __typename
  ... on Proposal { id state version author { id } approved }
  ... on InvalidContent { message problems { code entry path } }
  ... on NotAllowedInState { state allowedIn }
  ... on NeedsAnotherReviewer { message remedy }
  ... on NotFound { id }
  ... on NotTheAuthor { message }
  ... on OutOfDate { version }
  ... on HasFindings { findings { code entry path } }
  ... on Conflict { message entries { entry underneath base head changed { path before after } fields { path base mine theirs } } }`;
const CREATE = `mutation Create($title: String = "Weaker", $changes: [EntryChangeInput!]!) {
  out: createProposal(title: $title, rationale: "No pass mark.", changes: $changes) { ${OUTCOME} } }`;
const CONTENT = (strength: string) => ({ ...CLAIM, strength });
const change = (strength: string, base?: number) => [{ entry: CLAIM.id, content: CONTENT(strength), base }];

interface Out {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
}

describe('editing over GraphQL', () => {
  let api: EditingApi;
  let ada: Ask;
  let ben: Ask;
  let cyd: Ask;
  beforeAll(async () => {
    api = await openEditingApi();
    ada = await api.as(['contributor'], { person: 'ada' });
    ben = await api.as(['contributor', 'reviewer'], { person: 'ben' });
    cyd = await api.as(['reviewer'], { person: 'cyd' });
  });
  afterAll(() => api.close());

  async function out(ask: Ask, mutation: string, variables: object = {}): Promise<Out> {
    const { data, errors } = await ask<{ out: Out }>(mutation, variables);
    expect(errors).toEqual([]);
    return data.out;
  }
  const create = async (ask: Ask, changes: readonly object[]) => await out(ask, CREATE, { changes });
  const submit = async (ask: Ask, id: string) =>
    await out(ask, `mutation { out: submitProposal(id: "${id}") { ${OUTCOME} } }`);
  const accept = async (ask: Ask, id: string) =>
    await out(ask, `mutation { out: acceptProposal(id: "${id}") { ${OUTCOME} } }`);
  const approve = async (ask: Ask, id: string, version = 1) =>
    await out(
      ask,
      `mutation { out: reviewProposal(id: "${id}", version: ${String(version)}, verdict: APPROVE) { ${OUTCOME} } }`,
    );

  async function approved(changes: readonly object[]): Promise<string> {
    const { id } = await create(ada, changes);
    await submit(ada, id);
    await approve(ben, id);
    return id;
  }

  it('takes a correction from draft to history', async () => {
    const { id } = await create(ada, change('nominal'));
    expect(await submit(ada, id)).toMatchObject({ state: 'SUBMITTED', approved: false });
    expect(await accept(cyd, id)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    expect(await approve(ben, id)).toMatchObject({ approved: true });
    expect(await accept(cyd, id)).toMatchObject({ __typename: 'Proposal', state: 'ACCEPTED' });
    expect(await accept(cyd, id)).toMatchObject({
      __typename: 'NotAllowedInState',
      state: 'ACCEPTED',
      allowedIn: ['SUBMITTED'],
    });
    const { data } = await api.ask<{ revisions: { nodes: readonly object[] } }>(
      `query ($entry: ID!) { revisions(entry: $entry) { totalCount nodes { number retired proposal content actor { id } } } }`,
      { entry: CLAIM.id },
    );
    expect(data.revisions.nodes).toMatchObject([
      { retired: false, proposal: id, content: { strength: 'nominal' }, actor: { id: 'cyd' } },
      { proposal: null, content: { strength: 'partial' }, actor: { id: 'system/seeds' } },
    ]);
  });

  it('shows what would come of it before anybody accepts it', async () => {
    const gone = await create(ada, [{ entry: CLAIM.id, retire: { reason: 'It covers nothing.' } }]);
    const preview = `preview { revision findings { code } conflicts { entry } differences { id change fields { path before after } }
      coverage { scenario { slug } layer { slug } move before { state } after { state } reason } }`;
    const seen = await ada<{ proposal: { preview: object } }>(`{ proposal(id: "${gone.id}") { ${preview} } }`);
    expect(seen.errors).toEqual([]);
    expect(seen.data.proposal.preview).toMatchObject({
      ...{ findings: [], conflicts: [], differences: [{ id: CLAIM.id, change: 'REMOVED', fields: [] }] },
      coverage: [
        {
          scenario: { slug: 'biological-weapons' },
          layer: { slug: 'assessment' },
          move: 'FELL',
          after: { state: 'ABSENT' },
        },
      ],
    });
    const changed = await create(ada, change('substantial'));
    const field = await ada<{ proposal: { preview: object } }>(`{ proposal(id: "${changed.id}") { ${preview} } }`);
    expect(field.data.proposal.preview).toMatchObject({
      differences: [{ change: 'CHANGED', fields: [{ path: ['strength'], after: 'substantial' }] }],
    });
    const bad = await create(ada, [{ entry: 'layer/assessment', retire: { reason: 'x' } }]);
    const broken = await ada<{ proposal: { preview: { coverage: unknown; findings: readonly object[] } } }>(
      `{ proposal(id: "${bad.id}") { ${preview} } }`,
    );
    expect(broken.data.proposal.preview.coverage).toBeNull();
    expect(broken.data.proposal.preview.findings).toContainEqual({ code: 'DANGLING_REFERENCE' });
  });

  it('names what changed underneath, and rebases field by field', async () => {
    const mine = await approved([{ entry: CLAIM.id, content: { ...CONTENT('substantial'), confidence: 'uncertain' } }]);
    const theirs = await approved([
      {
        entry: CLAIM.id,
        content: { ...CONTENT('partial'), rationale: 'The duty to test is worded as a bar that others set.' },
      },
    ]);
    expect(await accept(cyd, theirs)).toMatchObject({ state: 'ACCEPTED' });
    const conflict = await accept(cyd, mine);
    expect(conflict).toMatchObject({
      __typename: 'Conflict',
      entries: [
        {
          ...{ entry: CLAIM.id, underneath: 'CHANGED' },
          changed: [{ path: ['rationale'] }, { path: ['strength'], after: 'partial' }],
          fields: [{ path: ['strength'], base: 'nominal', mine: 'substantial', theirs: 'partial' }],
        },
      ],
    });
    const rebase = `mutation ($id: ID!, $choices: [RebaseChoice!]! = []) { out: rebaseProposal(id: $id, choices: $choices) { ${OUTCOME} } }`;
    expect(await out(ada, rebase, { id: mine })).toMatchObject({
      __typename: 'Conflict',
      entries: [{ fields: [{ path: ['strength'] }] }],
    });
    const choices = [{ entry: CLAIM.id, path: ['strength'], take: 'MINE' }];
    expect(await out(ada, rebase, { id: mine, choices })).toMatchObject({ version: 2, approved: false });
    const { data } = await api.ask<{ proposal: { changes: { nodes: readonly object[] } } }>(
      `{ proposal(id: "${mine}") { changes { nodes { entry content reason successor base } } } }`,
    );
    expect(data.proposal.changes.nodes).toMatchObject([
      {
        content: {
          strength: 'substantial',
          confidence: 'uncertain',
          rationale: 'The duty to test is worded as a bar that others set.',
        },
      },
    ]);
    expect(await accept(cyd, mine)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    await approve(ben, mine, 2);
    expect(await accept(cyd, mine)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('keeps drafts to who writes and reviews them', async () => {
    const { id } = await create(ada, change('nominal'));
    const asked = `{ proposal(id: "${id}") { id } proposals(filter: { states: [DRAFT] }, first: 100) { nodes { id } } }`;
    interface Seen {
      readonly proposal: { readonly id: string } | null;
      readonly proposals: { readonly nodes: readonly { readonly id: string }[] };
    }
    const dan = await api.as(['contributor'], { person: 'dan' });
    const anybody: Ask = async (query) => await api.ask(query);
    for (const ask of [anybody, dan]) {
      const { data } = await ask<Seen>(asked);
      expect([data.proposal, data.proposals.nodes.map((node) => node.id)]).toEqual([null, []]);
    }
    for (const ask of [ada, cyd]) {
      const { data } = await ask<Seen>(asked);
      expect(data.proposal).toEqual({ id });
      expect(data.proposals.nodes).toContainEqual({ id });
    }
  });

  it('pages through proposals, newest first', async () => {
    for (let i = 0; i < 3; i++) await submit(ada, (await create(ada, change('nominal'))).id);
    interface Listed {
      readonly proposals: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly id: string }[];
        readonly pageInfo: { readonly endCursor: string };
      };
    }
    const page = (after: string) =>
      `{ proposals(first: 2, ${after} filter: { author: "ada", entry: "${CLAIM.id}", states: [SUBMITTED] }) { totalCount nodes { id title reviews { number } } pageInfo { endCursor } } }`;
    const first = (await api.ask<Listed>(page(''))).data.proposals;
    const second = (await api.ask<Listed>(page(`after: "${first.pageInfo.endCursor}"`))).data.proposals;
    const numbers = [...first.nodes, ...second.nodes].map(({ id }) => Number(id.split('/')[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers.length).toBe(Math.min(4, first.totalCount));
  });

  it.each<[what: string, changes: readonly object[], problem: object]>([
    [
      'an unknown field',
      [{ entry: CLAIM.id, content: { ...CLAIM, verdict: 1 } }],
      { code: 'UNKNOWN_FIELD', path: ['verdict'] },
    ],
    [
      'U+0000',
      [{ entry: CLAIM.id, content: { ...CLAIM, rationale: 'a\0b' } }],
      { code: 'BAD_CHARACTER', path: ['rationale'] },
    ],
    ['a bad id', [{ entry: '../etc', content: {} }], { code: 'BAD_ID' }],
  ])('refuses %s with its field', async (_, changes, problem) => {
    expect(await create(ada, changes)).toMatchObject({ __typename: 'InvalidContent', problems: [problem] });
  });

  it('refuses what is no entry at all before it comes to that', async () => {
    const { errors } = await ada(CREATE, { changes: [{ entry: CLAIM.id, content: 'text' }] });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_ARGUMENT', argument: ['variables', 'changes', 0, 'content'] } },
    ]);
  });

  it('stores every plane of Unicode, HTML and SQL exactly as they came', async () => {
    const rationale = `\u00e9 \u4e2d \u{1F6D1} \u{20000} \u{10FFFD} <b onload="x">&amp;</b> '); DROP TABLE claim; -- $1 \${x} {{y}}`;
    const id = await approved([{ entry: CLAIM.id, content: { ...CLAIM, rationale } }]);
    expect(await accept(cyd, id)).toMatchObject({ state: 'ACCEPTED' });
    const [row]: readonly { rationale: string }[] = await api.dataSource.query('SELECT rationale FROM claim');
    expect(row?.rationale).toBe(rationale);
  });

  it('writes an entry in the query itself as well as in a variable', async () => {
    const { id, slug, name, kind } = { id: 'regime/freshland', slug: 'freshland', name: 'Freshland', kind: 'country' };
    const query = `mutation { out: createProposal(title: "x", rationale: "y", changes: [
      { entry: "${id}", content: { id: "${id}", slug: "${slug}", name: "${name}", kind: "${kind}" } }]) { ${OUTCOME} } }`;
    expect(await out(ada, query)).toMatchObject({ __typename: 'Proposal', state: 'DRAFT' });
  });

  it('lets a provision be added and a hole be retired', async () => {
    const fresh = aProvision({ slug: 'a-fresh-duty' });
    const holes: readonly { id: string }[] = await api.dataSource.query('SELECT id FROM hole');
    const hole = holes[0]?.id ?? '';
    const id = await approved([
      { entry: fresh.id, content: fresh },
      { entry: hole, retire: { reason: 'Renamed.', successor: fresh.id } },
    ]);
    expect(await accept(ben, id)).toMatchObject({ state: 'ACCEPTED' });
    await api.live.refresh();
    expect(api.live.tombstones().get(hole)).toMatchObject({ reason: 'Renamed.', successor: fresh.id });
  });
});
