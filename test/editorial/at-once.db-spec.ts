import { describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../src/editorial/history/verify-chain.service.js';
import { loadParts } from '../../src/editorial/load-parts.service.js';
import { isRefusal } from '../../src/editorial/proposals/outcomes.js';
import { ADA, aProposal, BEN, CYD, editors, ok, person } from '../setup/editors.js';
import { aClaim, aProvision } from '../setup/sample-clauses.js';

describe('at the same time', () => {
  const { dataSource, proposals, another, approved } = editors();

  it('one proposal is accepted once', async () => {
    const { id } = await approved();
    const services = [proposals(), await another(), await another()];
    const outcomes = await Promise.all(
      services.map(async (service, i) => await service.accept(i === 0 ? BEN : CYD, id)),
    );
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    for (const outcome of outcomes.filter(isRefusal)) {
      expect(outcome).toMatchObject({ __typename: 'NotAllowedInState', state: 'accepted' });
    }
    const rows: readonly object[] = await dataSource().query('SELECT number FROM revision WHERE proposal = 1');
    expect(rows).toHaveLength(1);
  });

  it('of two proposals about one entry one is accepted, and the other one is in conflict', async () => {
    const one = await approved();
    const two = await approved({ changes: [{ entry: aClaim().id, content: aClaim({ strength: 'substantial' }) }] });
    const other = await another();
    const outcomes = await Promise.all([proposals().accept(BEN, one.id), other.accept(CYD, two.id)]);
    const refused = outcomes.filter(isRefusal);
    expect(refused).toMatchObject([
      { __typename: 'Conflict', entries: [{ entry: aClaim().id, underneath: 'changed' }] },
    ]);
    const won = outcomes.find((outcome) => !isRefusal(outcome));
    const strength = won !== undefined && 'id' in won && won.id === one.id ? 'nominal' : 'substantial';
    expect((await loadParts(dataSource().manager)).claims).toMatchObject([{ strength }]);
  });

  it('many people write, and every number is given once', async () => {
    const services = [proposals(), await another(), await another()];
    const made = await Promise.all(
      Array.from({ length: 9 }, async (_, i) => {
        const service = services[i % 3] ?? proposals();
        return ok(await service.create(person(`writer-${String(i)}`, 'contributor'), aProposal())).number;
      }),
    );
    expect(made.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('an amendment and an acceptance meet: what is accepted is what was approved', async () => {
    const { id } = await approved();
    const other = await another();
    const [amended, accepted] = await Promise.all([
      other.amend(ADA, id, { changes: [{ entry: aClaim().id, content: aClaim({ strength: 'substantial' }) }] }),
      proposals().accept(BEN, id),
    ]);
    const [{ strength } = { strength: '' }] = (await loadParts(dataSource().manager)).claims;
    if (isRefusal(accepted)) {
      expect(accepted).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
      expect([isRefusal(amended), strength]).toEqual([false, 'partial']);
    } else {
      expect([amended, strength]).toMatchObject([{ __typename: 'NotAllowedInState' }, 'nominal']);
    }
  });

  it('proposals about other entries are accepted one after the other, and the chain is whole', async () => {
    const made = [];
    for (const slug of ['one', 'two', 'three', 'four']) {
      const provision = aProvision({ slug });
      made.push(await approved({ changes: [{ entry: provision.id, content: provision }] }));
    }
    const services = [proposals(), await another()];
    const outcomes = await Promise.all(
      made.map(async ({ id }, i) => await (services[i % 2] ?? proposals()).accept(BEN, id)),
    );
    expect(outcomes.map((outcome) => ('state' in outcome ? outcome.state : outcome))).toEqual(
      Array(4).fill('accepted'),
    );
    expect(await verifyChain(dataSource())).toMatchObject({ flaw: null, strays: [] });
  });
});
