import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../setup/api.js';
import { type EditingApi, openEditingApi } from '../setup/editing-api.js';
import { aClaim } from '../setup/sample-clauses.js';
import { openSubscriber, type Subscriber } from '../setup/subscriber.js';

describe('proposalChanged', () => {
  let api: EditingApi;
  let ada: Ask;
  let ben: Ask;
  const sockets: Subscriber[] = [];
  beforeAll(async () => {
    api = await openEditingApi();
    await api.app.listen(0, '127.0.0.1');
    ada = await api.as(['contributor'], { person: 'ada' });
    ben = await api.as(['reviewer'], { person: 'ben' });
  });
  afterAll(async () => {
    for (const { socket } of sockets) socket.terminate();
    await api.close();
  });

  async function subscribe(query: string): Promise<Subscriber> {
    const subscriber = await openSubscriber(await api.app.getUrl());
    sockets.push(subscriber);
    subscriber.subscribe('1', query);
    // The answer to a ping comes after what was said before: from here on the subscription stands.
    subscriber.send({ type: 'ping' });
    await subscriber.message(1);
    return subscriber;
  }

  const changes = [{ entry: aClaim().id, content: aClaim({ strength: 'nominal' }) }];
  const create = async (): Promise<string> => {
    const made = `mutation ($changes: [EntryChangeInput!]!) {
      out: createProposal(title: "t", rationale: "r", changes: $changes) { ... on Proposal { id } } }`;
    return (await ada<{ out: { id: string } }>(made, { changes })).data.out.id;
  };
  const submit = async (id: string) => await ada(`mutation { submitProposal(id: "${id}") { __typename } }`);

  it('tells of what was submitted and reviewed, as it is then, and not of drafts; of one alone where it is named', async () => {
    const draft = await create();
    const all = await subscribe('subscription { proposalChanged { id state reviews { verdict } } }');
    const one = await subscribe(`subscription { proposalChanged(id: "${draft}") { id state } }`);
    const other = await create();
    await submit(other);
    const told = async (from: Subscriber, n: number) => (await from.message(n)).payload;
    expect(await told(all, 2)).toEqual({
      data: { proposalChanged: { id: other, state: 'SUBMITTED', reviews: [] } },
    });
    await submit(draft);
    expect(await told(one, 2)).toEqual({ data: { proposalChanged: { id: draft, state: 'SUBMITTED' } } });
    await ben(`mutation { reviewProposal(id: "${draft}", version: 1, verdict: APPROVE) { __typename } }`);
    expect(await told(all, 3)).toMatchObject({ data: { proposalChanged: { id: draft } } });
    expect(await told(all, 4)).toMatchObject({
      data: { proposalChanged: { id: draft, reviews: [{ verdict: 'APPROVE' }] } },
    });
  });
});
