import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Role } from '../../src/access/principal.js';
import { TokenDesk } from '../../src/access/token-desk.service.js';
import { TokenTable } from '../../src/access/token-table.service.js';
import { type RunningService, startService } from '../../src/start-service.service.js';
import { type Cable, cableTo } from '../setup/cable.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { openSubscriber, type Subscriber } from '../setup/subscriber.js';

interface Reply {
  readonly status: number;
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const REVOKE = 'mutation($id: ID!) { revokeToken(id: $id) { __typename } }';
const TOKENS = '{ tokens { nodes { id lastUsedAt revokedAt } } }';
const REGIME = { id: 'regime/freshland', slug: 'freshland', name: 'Freshland', kind: 'developer' };

/** The whole service over a database that can be cut off, and tokens that another process makes in it. */
describe('access to the service', () => {
  let database: TestDatabase;
  let cable: Cable;
  let service: RunningService;
  let address: string;
  /** as `redlines token` has it: another connection, another process */
  let desk: TokenDesk;
  const sockets: Subscriber[] = [];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    cable = await cableTo(database.url);
    const access = { oidc: undefined, trustProxy: [], perAddress: 0, perToken: 0, failures: 0, concurrent: 0 };
    const operations = { cors: '*', metricsToken: undefined, traces: undefined } as const;
    const settings = {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: cable.url,
      dataDir: '/nowhere',
      publicUrl: undefined,
      drainMs: 0,
      answerCacheBytes: 1_000_000,
      persistedDocuments: undefined,
      operationTimeoutMs: 0,
    };
    service = await startService({ ...settings, logLevel: 'silent', access, operations }, pino({ level: 'silent' }));
    address = /http:\/\/127\.0\.0\.1:\d+/.exec(service.banner)?.[0] ?? '';
    desk = new TokenDesk({ records: new TokenTable(await database.connect()), clock: () => new Date() });
    // Reading and publishing all seeds takes a while on a busy machine.
  }, 240_000);
  afterAll(async () => {
    for (const { socket } of sockets) socket.terminate();
    await service.stop();
    await cable.close();
    await database.drop();
  });

  const newToken = (person: string, ...roles: readonly Role[]) =>
    desk.create({ name: 'for a test', person, roles, only: null, days: 1 }, 'the test');

  async function ask(secret: string | null, query: string, variables?: object): Promise<Reply> {
    const reply = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== null && { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await reply.json()) as Omit<Reply, 'status'>), status: reply.status };
  }

  const codeOf = ({ errors }: Reply): string | undefined => errors?.[0]?.extensions.code;

  /** Ask until the answer is as it should be, half a minute at most. */
  async function until(asking: () => Promise<Reply>, fits: (reply: Reply) => boolean): Promise<Reply> {
    const end = performance.now() + 30_000;
    let reply = await asking();
    while (!fits(reply) && performance.now() < end) {
      await pause(100);
      reply = await asking();
    }
    return reply;
  }

  async function subscriber(query: string): Promise<Subscriber> {
    const opened = await openSubscriber(address);
    sockets.push(opened);
    opened.subscribe('1', query);
    return opened;
  }

  it('takes a token that was made elsewhere, notes its use, and refuses it soon after it was revoked elsewhere', async () => {
    const { secret, token } = await newToken('ada', 'admin');
    expect(codeOf(await ask(secret, REVOKE, { id: 'token/0000000000000000' }))).toBeUndefined();
    const used = (reply: Reply) =>
      (reply.data?.['tokens']?.['nodes'] as readonly { id: string; lastUsedAt: string | null }[]).some(
        ({ id, lastUsedAt }) => id === token.id && lastUsedAt !== null,
      );
    expect(used(await until(() => ask(secret, TOKENS), used))).toBe(true);
    await desk.revoke(token.id, 'the test');
    const refused = await until(
      () => ask(secret, TOKENS),
      (reply) => reply.status === 401,
    );
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('tells those who subscribed of a proposal from its submission on, and of the release that holds it', async () => {
    const [ada, ben, pia] = await Promise.all([
      newToken('ada', 'contributor'),
      newToken('ben', 'reviewer'),
      newToken('pia', 'publisher'),
    ]);
    const proposals = await subscriber('subscription { proposalChanged { id state version } }');
    const releases = await subscriber('subscription { catalogueChanged { version } }');
    const create = `mutation($changes: [EntryChangeInput!]!) {
      out: createProposal(title: "Freshland", rationale: "It has a law now.", changes: $changes) { __typename ... on Proposal { id } } }`;
    const draft = await ask(ada.secret, create, { changes: [{ entry: REGIME.id, content: REGIME }] });
    const id = draft.data?.['out']?.['id'];
    expect(id).toMatch(/^proposal\/\d+$/u);
    await ask(ada.secret, `mutation { out: submitProposal(id: "${String(id)}") { __typename } }`);
    // The draft before was nobody else's business.
    expect(await proposals.message(1)).toMatchObject({
      type: 'next',
      payload: { data: { proposalChanged: { id, state: 'SUBMITTED' } } },
    });
    await ask(
      ben.secret,
      `mutation { out: reviewProposal(id: "${String(id)}", version: 1, verdict: APPROVE) { __typename } }`,
    );
    const accepted = await ask(
      ben.secret,
      `mutation { out: acceptProposal(id: "${String(id)}") { __typename ... on HasFindings { findings { code message } } } }`,
    );
    expect(accepted.data?.['out']).toEqual({ __typename: 'Proposal' });
    const states: unknown[] = [];
    for (let n = 1; states.at(-1) !== 'ACCEPTED'; n++) {
      const { payload } = await proposals.message(n);
      states.push((payload as { data: { proposalChanged: { state: string } } }).data.proposalChanged.state);
    }
    const published = await ask(
      pia.secret,
      'mutation { out: publishRelease { __typename ... on ReleasePublished { release { version } } } }',
    );
    expect(published.data?.['out']).toMatchObject({ __typename: 'ReleasePublished' });
    expect(await releases.message(1)).toMatchObject({
      payload: { data: { catalogueChanged: published.data?.['out']?.['release'] } },
    });
  });

  it('goes on without the database for tokens that it knows, as far as nothing is written', async () => {
    const known = await newToken('ada', 'admin');
    const unknown = await newToken('eve', 'admin');
    expect((await ask(known.secret, '{ limits { code } }')).status).toBe(200);
    cable.cut();
    try {
      const read = await ask(known.secret, '{ regimes(first: 1) { totalCount } }');
      expect([read.status, codeOf(read)]).toEqual([200, undefined]);
      expect(codeOf(await ask(known.secret, REVOKE, { id: unknown.token.id }))).toBe('DATABASE_UNAVAILABLE');
      const stranger = await ask(unknown.secret, '{ limits { code } }');
      expect([stranger.status, codeOf(stranger)]).toEqual([503, 'VERIFICATION_UNAVAILABLE']);
      expect((await ask(null, '{ regimes(first: 1) { totalCount } }')).status).toBe(200);
    } finally {
      cable.mend();
    }
    const again = await until(
      () => ask(unknown.secret, TOKENS),
      (reply) => reply.status === 200 && reply.errors === undefined,
    );
    expect([again.status, codeOf(again)]).toEqual([200, undefined]);
  });
});
