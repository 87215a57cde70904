import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withClient } from '../../src/database/ask-server.service.js';
import { withDatabase } from '../../src/database-url.js';
import type { Ask } from '../setup/api.js';
import { type EditingApi, openEditingApi } from '../setup/editing-api.js';
import { aClaim } from '../setup/sample-clauses.js';

const CLAIM = aClaim().id;
const CONTEST = `id position reason against { strength rationale } contester { id } outcome resolver { id }`;
const OUTCOME = `__typename ... on Contest { ${CONTEST} } ... on AlreadyContested { contest { id } }
  ... on AlreadyResolved { contest { outcome } } ... on NotFound { id } ... on InvalidContent { problems { code path } }`;
const OPEN = `mutation ($claim: ID!, $reason: String = "There is no bar.", $position: ContestPosition) {
  out: contestClaim(claim: $claim, reason: $reason, position: $position) { ${OUTCOME} } }`;
const RESOLVE = `mutation ($id: ID!, $outcome: ContestResolution = DISMISSED, $resolution: String = "Article 4 sets the bar.") {
  out: resolveContest(id: $id, outcome: $outcome, resolution: $resolution) { ${OUTCOME} } }`;
const SEEN = `query ($id: ID!) { node(id: $id) { ... on CoverageClaim { strength rationale contested contests { ${CONTEST} claim { id } } } } }`;

interface Seen {
  readonly node: { readonly contested: boolean | null; readonly contests: readonly { readonly id: string }[] | null };
}

describe('contests of claims', () => {
  let api: EditingApi;
  let ada: Ask;
  let ben: Ask;
  beforeEach(async () => {
    api = await openEditingApi({ firstRetryMs: 20, lastRetryMs: 100 });
    ada = await api.as(['contributor', 'reviewer'], { person: 'ada' });
    ben = await api.as(['reviewer'], { person: 'ben' });
  });
  afterEach(() => api.close());

  const seen = async () => (await api.ask<Seen>(SEEN, { id: CLAIM })).data.node;
  const open = async (more: object = {}) => (await ada<{ out: object }>(OPEN, { claim: CLAIM, ...more })).data.out;

  it('show beside the claim with both views until another reviewer resolves them', async () => {
    expect(await seen()).toMatchObject({ contested: false, contests: [] });
    expect(await open({ position: 'NONE' })).toMatchObject({ __typename: 'Contest', id: 'contest/1', outcome: null });
    expect(await seen()).toMatchObject({
      ...{ strength: 'PARTIAL', rationale: aClaim().rationale, contested: true },
      contests: [
        {
          ...{ position: 'NONE', reason: 'There is no bar.', contester: { id: 'ada' }, claim: { id: CLAIM } },
          against: { strength: 'PARTIAL', rationale: aClaim().rationale },
        },
      ],
    });
    expect(await open()).toMatchObject({ __typename: 'AlreadyContested', contest: { id: 'contest/1' } });
    const own = await ada<{ out: object }>(RESOLVE, { id: 'contest/1' });
    expect(own.data.out).toEqual({ __typename: 'NeedsAnotherReviewer' });
    const resolved = await ben<{ out: object }>(RESOLVE, { id: 'contest/1' });
    expect(resolved.data.out).toMatchObject({ __typename: 'Contest', outcome: 'DISMISSED', resolver: { id: 'ben' } });
    expect(await seen()).toMatchObject({ contested: false, contests: [] });
    const again = await ben<{ out: object }>(RESOLVE, { id: 'contest/1', outcome: 'UPHELD' });
    expect(again.data.out).toEqual({ __typename: 'AlreadyResolved', contest: { outcome: 'DISMISSED' } });
    const listed = await api.ask<{ all: object; open: object }>(
      `{ all: contests(open: false) { totalCount nodes { id resolution } } open: contests(open: true, claim: "${CLAIM}") { totalCount } }`,
    );
    expect(listed.data).toEqual({
      all: { totalCount: 1, nodes: [{ id: 'contest/1', resolution: 'Article 4 sets the bar.' }] },
      open: { totalCount: 0 },
    });
  });

  it.each([
    ['a claim that there is not', { claim: 'claim/x/y' }, { __typename: 'NotFound', id: 'claim/x/y' }],
    ['what is no claim', { claim: 'layer/assessment' }, { __typename: 'NotFound' }],
    [
      'no reason',
      { reason: ' ' },
      { __typename: 'InvalidContent', problems: [{ code: 'BAD_VALUE', path: ['reason'] }] },
    ],
    ['a long reason', { reason: 'x'.repeat(50_000) }, { problems: [{ code: 'TOO_LONG', path: ['reason'] }] }],
  ])('refuse %s', async (_, more, outcome) => {
    expect(await open(more)).toMatchObject(outcome);
    const none = await ben<{ out: object }>(RESOLVE, { id: 'contest/77' });
    expect(none.data.out).toMatchObject({ __typename: 'NotFound', id: 'contest/77' });
  });

  it('are heard of by other instances, and still read while the database is away, when writing says to try again', async () => {
    const other = await openOther();
    await open();
    await until(() => other.contestsOf(CLAIM)?.length === 1);
    await other.stop();
    const name = decodeURIComponent(new URL(api.database.url).pathname.slice(1));
    const admin = withDatabase(api.database.url, 'postgres');
    const away = async (is: boolean) =>
      await withClient(admin, async (client) => {
        await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${String(!is)}`);
        if (is) await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      });
    await away(true);
    try {
      expect(await seen()).toMatchObject({ contested: true, contests: [{ id: 'contest/1' }] });
      for (const [ask, query, variables] of [
        [ada, OPEN, { claim: CLAIM }],
        [ben, RESOLVE, { id: 'contest/1' }],
        [ada, `mutation { createProposal(title: "x", rationale: "y", changes: []) { __typename } }`, {}],
        [ben, `mutation { acceptProposal(id: "proposal/1") { __typename } }`, {}],
        [ben, `{ proposals { totalCount } }`, {}],
      ] as const) {
        const { errors } = await ask(query, variables);
        expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE', retriable: true } }]);
        expect(JSON.stringify(errors)).not.toMatch(/select|insert|postgres|ECONN/i);
      }
    } finally {
      await away(false);
    }
    // By itself, as soon as the database is back.
    expect((await ben<{ out: object }>(RESOLVE, { id: 'contest/1' })).data.out).toMatchObject({ outcome: 'DISMISSED' });
    expect(await seen()).toMatchObject({ contested: false });
  });

  async function openOther() {
    const { LiveEditorial } = await import('../../src/editorial/live-editorial.service.js');
    const live = new LiveEditorial(await api.database.connect());
    await live.start();
    return live;
  }
});

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}
