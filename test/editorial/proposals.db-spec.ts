import { describe, expect, it } from '@jest/globals';
import { loadParts } from '../../src/editorial/load-parts.service.js';
import { readChanges, readReviews } from '../../src/editorial/proposals/proposal-table.service.js';
import { ADA, aProposal, BEN, CYD, editors, ok } from '../setup/editors.js';
import { aClaim, aProvision } from '../setup/sample-clauses.js';

const CLAIM = aClaim().id;

describe('the way of a proposal', () => {
  const { proposals, dataSource, submitted, approved } = editors();
  const claims = async () => (await loadParts(dataSource().manager)).claims;

  it('is written, submitted, approved by another person, accepted, and then says so for good', async () => {
    const draft = ok(await proposals().create(ADA, aProposal()));
    expect(draft).toMatchObject({ id: 'proposal/1', state: 'draft', version: 1, author: { id: 'ada', name: 'Ada' } });
    expect(await readChanges(dataSource().manager, 1)).toMatchObject([
      { entry: CLAIM, content: { strength: 'nominal' } },
    ]);
    expect(ok(await proposals().submit(ADA, draft.id))).toMatchObject({ state: 'submitted' });
    ok(await proposals().review(CYD, draft.id, { version: 1, verdict: 'comment', comment: 'Is there a pass mark?' }));
    ok(await proposals().review(BEN, draft.id, { version: 1, verdict: 'approve' }));
    expect(await claims()).toMatchObject([{ strength: 'partial' }]);
    expect(ok(await proposals().accept(BEN, draft.id, 'Thank you.'))).toMatchObject({
      ...{ state: 'accepted', closedBy: { id: 'ben', name: 'Ben' }, closingNote: 'Thank you.' },
    });
    expect(await claims()).toEqual([aClaim({ strength: 'nominal' })]);
    const last: readonly object[] = await dataSource().query(
      'SELECT entry, action, proposal, actor FROM revision ORDER BY number DESC LIMIT 1',
    );
    expect(last).toEqual([{ entry: CLAIM, action: 'put', proposal: 1, actor: 'ben' }]);
    for (const outcome of [
      await proposals().accept(BEN, draft.id),
      await proposals().amend(ADA, draft.id, { title: 'x' }),
      await proposals().withdraw(ADA, draft.id),
      await proposals().reject(CYD, draft.id, 'No.'),
      await proposals().rebase(ADA, draft.id, []),
      await proposals().review(CYD, draft.id, { version: 1, verdict: 'approve' }),
    ]) {
      expect(outcome).toMatchObject({ __typename: 'NotAllowedInState', state: 'accepted' });
    }
  });

  it('needs an approval by another person who is a reviewer', async () => {
    const { id, version } = await submitted();
    expect(await proposals().accept(CYD, id)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    const own = ok(await proposals().create(BEN, aProposal()));
    ok(await proposals().submit(BEN, own.id));
    const approval = { version, verdict: 'approve' as const };
    expect(await proposals().review(BEN, own.id, approval)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    expect(await proposals().review({ ...CYD, roles: ['admin'] }, id, approval)).toMatchObject({
      __typename: 'NeedsAnotherReviewer',
    });
    // Two tokens of one person are one person.
    expect(await proposals().review({ ...BEN, tokenId: 'another' }, own.id, approval)).toMatchObject({
      __typename: 'NeedsAnotherReviewer',
    });
    expect(await readReviews(dataSource().manager, own.number)).toEqual([]);
  });

  it('needs the approval of what it says now', async () => {
    const { id } = await approved();
    ok(await proposals().amend(ADA, id, { rationale: 'Another reason.' }));
    expect(await proposals().accept(BEN, id)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    expect(await proposals().review(BEN, id, { version: 1, verdict: 'approve' })).toMatchObject({
      ...{ __typename: 'OutOfDate', version: 2 },
    });
    ok(await proposals().review(BEN, id, { version: 2, verdict: 'approve' }));
    expect(await proposals().accept(BEN, id)).toMatchObject({ state: 'accepted' });
  });

  it('waits while a reviewer asks for changes', async () => {
    const { id } = await approved();
    ok(await proposals().review(CYD, id, { version: 1, verdict: 'request-changes', comment: 'Cite the clause.' }));
    expect(await proposals().accept(BEN, id)).toMatchObject({ __typename: 'NeedsAnotherReviewer' });
    ok(await proposals().review(CYD, id, { version: 1, verdict: 'approve' }));
    expect(await proposals().accept(BEN, id)).toMatchObject({ state: 'accepted' });
  });

  it('is amended, submitted and withdrawn by its author alone', async () => {
    const { id } = ok(await proposals().create(ADA, aProposal()));
    const refused = { __typename: 'NotTheAuthor' };
    expect(await proposals().amend(BEN, id, { title: 'Mine' })).toMatchObject(refused);
    expect(await proposals().submit(BEN, id)).toMatchObject(refused);
    expect(await proposals().withdraw(BEN, id)).toMatchObject(refused);
    expect(await proposals().rebase({ ...CYD, roles: ['contributor'] }, id, [])).toMatchObject(refused);
    expect(await proposals().withdraw(ADA, id, 'Wrong.')).toMatchObject({ state: 'withdrawn', closingNote: 'Wrong.' });
  });

  it('can be rejected, with a reason', async () => {
    const { id } = await submitted();
    expect(await proposals().reject(BEN, id, ' ')).toMatchObject({ __typename: 'InvalidContent' });
    expect(await proposals().reject(BEN, id, 'The text has a pass mark.')).toMatchObject({ state: 'rejected' });
    expect(await claims()).toMatchObject([{ strength: 'partial' }]);
  });

  it.each(['proposal/99', 'proposal/0', 'proposal/1e3', 'proposal/99999999999', 'x', ''])(
    'says that there is no %j',
    async (id) => {
      expect(await proposals().submit(ADA, id)).toMatchObject({ __typename: 'NotFound', id });
      expect(await proposals().accept(BEN, id)).toMatchObject({ __typename: 'NotFound' });
    },
  );

  it('is not accepted where a rule objects, and changes nothing', async () => {
    const provision = aProvision({ slug: 'new-one', source: 'source/northland-ai-act/nowhere' });
    const { id } = await approved({ changes: [{ entry: provision.id, content: provision }] });
    expect(await proposals().accept(BEN, id)).toMatchObject({
      __typename: 'HasFindings',
      findings: [{ code: 'DANGLING_REFERENCE', entry: provision.id }],
    });
    const layer = await approved({ changes: [{ entry: 'layer/assessment', retire: { reason: 'No more.' } }] });
    expect(await proposals().accept(BEN, layer.id)).toMatchObject({ __typename: 'HasFindings' });
  });

  it('is not accepted where only the database objects, and changes nothing', async () => {
    const { id } = await approved();
    await dataSource().query(`ALTER TABLE claim ADD CONSTRAINT not_nominal CHECK (strength <> 'nominal')`);
    expect(await proposals().accept(BEN, id)).toMatchObject({
      ...{ __typename: 'HasFindings', findings: [{ code: 'REFUSED_BY_DATABASE' }] },
    });
    const [state]: readonly object[] = await dataSource().query('SELECT state FROM proposal');
    expect(state).toEqual({ state: 'submitted' });
    expect(await claims()).toMatchObject([{ strength: 'partial' }]);
  });

  it('adds an entry in its place and retires one, with a tombstone; its id is not used again', async () => {
    const fresh = aProvision({ slug: 'a-new-duty' });
    const hole = (await loadParts(dataSource().manager)).holes[0]?.id ?? '';
    const { id } = await approved({
      changes: [
        { entry: fresh.id, content: fresh },
        { entry: hole, retire: { reason: 'It shows another thing.', successor: fresh.id } },
      ],
    });
    ok(await proposals().accept(BEN, id));
    const parts = await loadParts(dataSource().manager);
    expect(parts.provisions.map((x) => x.id)).toContain(fresh.id);
    expect(parts.holes).toEqual([]);
    const stones: readonly object[] = await dataSource().query('SELECT entry, reason, successor FROM tombstone');
    expect(stones).toEqual([{ entry: hole, reason: 'It shows another thing.', successor: fresh.id }]);
    const back = await proposals().create(ADA, aProposal({ changes: [{ entry: hole, retire: { reason: 'Again.' } }] }));
    expect(back).toMatchObject({ __typename: 'InvalidContent', problems: [{ code: 'RETIRED_ID' }] });
  });

  it('keeps from the changes what was not amended, in the order in which it was written', async () => {
    const one = aProvision({ slug: 'one' });
    const two = aProvision({ slug: 'two' });
    const { id } = ok(await proposals().create(ADA, aProposal({ changes: [{ entry: one.id, content: one }] })));
    ok(await proposals().amend(ADA, id, { changes: [{ entry: two.id, content: two }] }));
    ok(await proposals().amend(ADA, id, { changes: [{ entry: one.id, content: { ...one, summary: 'Better.' } }] }));
    const changes = await readChanges(dataSource().manager, 1);
    expect(changes.map(({ entry }) => entry)).toEqual([one.id, two.id]);
    expect(changes[0]?.content).toMatchObject({ summary: 'Better.' });
    const left = ok(await proposals().amend(ADA, id, { drop: [one.id, two.id] }));
    expect(left.version).toBe(4);
    expect(await proposals().submit(ADA, id)).toMatchObject({
      __typename: 'InvalidContent',
      problems: [{ code: 'NO_CHANGES' }],
    });
  });

  it.each<[what: string, changes: readonly object[], code: string]>([
    ['a change without content', [{ entry: CLAIM }], 'BAD_CHANGE'],
    ['a content and a retirement', [{ entry: CLAIM, content: aClaim(), retire: { reason: 'x' } }], 'BAD_CHANGE'],
    [
      'an entry twice',
      [
        { entry: CLAIM, content: aClaim() },
        { entry: CLAIM, retire: { reason: 'x' } },
      ],
      'DUPLICATE_ENTRY',
    ],
    ['the retirement of nothing', [{ entry: 'layer/nothing', retire: { reason: 'x' } }], 'UNKNOWN_ENTRY'],
    ['a successor of itself', [{ entry: CLAIM, retire: { reason: 'x', successor: CLAIM } }], 'BAD_SUCCESSOR'],
    ['no reason', [{ entry: CLAIM, retire: { reason: ' ' } }], 'BAD_VALUE'],
    ['a base that is of another entry', [{ entry: CLAIM, content: aClaim(), base: 1 }], 'BAD_BASE'],
    ['a base that there is not', [{ entry: CLAIM, content: aClaim(), base: 100_000 }], 'BAD_BASE'],
    ['the frame', [{ entry: 'frame', content: {} }], 'BAD_ID'],
  ])('refuses %s', async (_, changes, code) => {
    const outcome = await proposals().create(ADA, aProposal({ changes: changes as never }));
    expect(outcome).toMatchObject({ __typename: 'InvalidContent', problems: [{ code }] });
  });
});
