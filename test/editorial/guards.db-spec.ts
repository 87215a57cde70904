import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BEN, type Editors, ok, openEditors } from '../setup/editors.js';

const RESTRICT = '23001';
const CHECK = '23514';

/** What the database itself refuses, whoever writes and whatever program they use. */
describe('the database refuses', () => {
  /** Each with a first proposal in that state; every attempt is taken back. */
  const states = new Map<'submitted' | 'approved' | 'accepted', Editors>();
  beforeAll(async () => {
    for (const state of ['submitted', 'approved', 'accepted'] as const) {
      const editors = await openEditors();
      states.set(state, editors);
      const { id } = state === 'submitted' ? await editors.submitted() : await editors.approved();
      if (state === 'accepted') ok(await editors.proposals().accept(BEN, id));
    }
  });
  afterAll(async () => {
    for (const editors of states.values()) await editors.database().drop();
  });
  const inState = (state: 'submitted' | 'approved' | 'accepted') => {
    const editors = states.get(state);
    if (editors === undefined) throw new Error(`Nothing is ${state}.`);
    return editors.dataSource();
  };

  const insertReview = (reviewer: string, outcome = 'approve', roles = '{reviewer}', version = 1) =>
    `INSERT INTO proposal_review VALUES (1, 50, '${outcome}', 'x', '${reviewer}', 'X', '${roles}', now(), ${String(version)}, '')`;
  const close = (state: string) =>
    `UPDATE proposal SET state = '${state}', closed_at = now(), closed_by = 'x', closed_by_name = 'X' WHERE number = 1`;

  it.each<[what: string, before: 'submitted' | 'approved' | 'accepted', sql: string, code: string, constraint: string]>(
    [
      ['accepting without an approval', 'submitted', close('accepted'), CHECK, 'proposal_approved_by_another'],
      [
        'accepting what was changed after the approval',
        'approved',
        `UPDATE proposal_change SET content = '{"id":"x"}'; ${close('accepted')}`,
        CHECK,
        'proposal_approved_by_another',
      ],
      [
        'accepting what is said to be for another reason than was approved',
        'approved',
        `UPDATE proposal SET rationale = 'Another.'; ${close('accepted')}`,
        CHECK,
        'proposal_approved_by_another',
      ],
      [
        'accepting what somebody wants changed',
        'approved',
        `${insertReview('cyd', 'request-changes')}; ${close('accepted')}`,
        CHECK,
        'proposal_approved_by_another',
      ],
      ['an approval by the author', 'submitted', insertReview('ada'), CHECK, 'proposal_review_by_another'],
      [
        'an approval by who is no reviewer',
        'submitted',
        insertReview('ben', 'approve', '{contributor,admin}'),
        CHECK,
        'proposal_review_role',
      ],
      [
        'an approval of a version that there is not',
        'submitted',
        insertReview('ben', 'approve', '{reviewer}', 2),
        CHECK,
        'proposal_review_version',
      ],
      [
        'an approval of its own making',
        'approved',
        `UPDATE proposal_review SET digest = 'x'`,
        RESTRICT,
        'proposal_review_immutable',
      ],
      ['a review that goes', 'approved', 'DELETE FROM proposal_review', RESTRICT, 'proposal_review_immutable'],
      [
        'an author who is another one later',
        'approved',
        `UPDATE proposal SET author = 'eve', writers = '{eve}'`,
        RESTRICT,
        'proposal_writers_stay',
      ],
      ['a writer who is left out', 'approved', `UPDATE proposal SET writers = '{}'`, RESTRICT, 'proposal_writers_stay'],
      [
        'accepting a draft',
        'submitted',
        `UPDATE proposal SET state = 'draft'; ${close('accepted')}`,
        CHECK,
        'proposal_accepted_when_submitted',
      ],
      [
        'a proposal that begins accepted',
        'submitted',
        `INSERT INTO proposal SELECT 9, title, rationale, 'accepted', 1, author, author_name, writers, created_at, amended_at, now(), now(), 'x', 'X' FROM proposal`,
        CHECK,
        'proposal_begins_as_draft',
      ],
      [
        'a closed proposal that opens',
        'accepted',
        `UPDATE proposal SET state = 'submitted', closed_at = NULL, closed_by = NULL, closed_by_name = NULL`,
        RESTRICT,
        'proposal_closed_for_good',
      ],
      [
        'a change of what was accepted',
        'accepted',
        `UPDATE proposal_change SET content = '{}'`,
        RESTRICT,
        'proposal_closed_for_good',
      ],
      [
        'a change that goes from what was accepted',
        'accepted',
        'DELETE FROM proposal_change',
        RESTRICT,
        'proposal_closed_for_good',
      ],
      ['a proposal that goes', 'accepted', 'DELETE FROM proposal', RESTRICT, 'proposal_immutable'],
      ['a revision that is changed', 'accepted', `UPDATE revision SET content = '{}'`, RESTRICT, 'revision_immutable'],
      ['a revision that goes', 'accepted', 'DELETE FROM revision', RESTRICT, 'revision_immutable'],
      ['all revisions going at once', 'accepted', 'TRUNCATE revision', RESTRICT, 'revision_immutable'],
      [
        'a revision that follows nothing',
        'accepted',
        `INSERT INTO revision SELECT number + 1000, entry, action, content, content_hash, previous_hash, reverse(hash), proposal, actor, actor_name, recorded_at FROM revision WHERE number = 1`,
        CHECK,
        'revision_chain',
      ],
      [
        'a revision with another hash before',
        'accepted',
        `INSERT INTO revision SELECT max(number) + 1, 'x', 'put', '1', repeat('a', 64), repeat('b', 64), repeat('c', 64), NULL, 'x', 'X', now() FROM revision`,
        CHECK,
        'revision_chain',
      ],
      [
        'a tombstone of what is there',
        'accepted',
        `INSERT INTO tombstone VALUES ('layer/assessment', 'x', NULL, 1, now()); SET CONSTRAINTS ALL IMMEDIATE`,
        RESTRICT,
        'entry_not_retired',
      ],
      [
        'a retired id for another entry',
        'accepted',
        `INSERT INTO tombstone VALUES ('regime/gone', 'x', NULL, 1, now()); INSERT INTO entry VALUES ('regime/gone', 'regime', 99)`,
        RESTRICT,
        'entry_not_retired',
      ],
      [
        'a contest that its opener resolves',
        'accepted',
        `INSERT INTO contest VALUES (1, 'claim/x', NULL, NULL, 'x', 'ada', 'Ada', now(), 'dismissed', 'x', 'ada', 'Ada', '{reviewer}', now())`,
        CHECK,
        'contest_resolver',
      ],
      [
        'a contest that no reviewer resolves',
        'accepted',
        `INSERT INTO contest VALUES (1, 'claim/x', NULL, NULL, 'x', 'ada', 'Ada', now(), 'dismissed', 'x', 'ben', 'Ben', '{publisher}', now())`,
        CHECK,
        'contest_resolver',
      ],
      [
        'a contest that says something else later',
        'accepted',
        `INSERT INTO contest VALUES (1, 'claim/x', NULL, NULL, 'x', 'ada', 'Ada', now()); UPDATE contest SET reason = 'y'`,
        RESTRICT,
        'contest_stays',
      ],
    ],
  )('%s', async (_, before, sql, code, constraint) => {
    const attempt = inState(before).transaction(async (manager) => {
      // What holds without grants holds with them.
      await manager.query('GRANT ALL ON ALL TABLES IN SCHEMA public TO CURRENT_USER');
      await manager.query(sql);
    });
    await expect(attempt).rejects.toMatchObject({ driverError: { code, constraint } });
  });

  it('grants nobody, its owner included, to change what is for good', async () => {
    const granted: readonly {
      readonly grantee: string;
      readonly table_name: string;
      readonly privilege_type: string;
    }[] = await inState('accepted').query(
      `SELECT grantee, table_name, privilege_type FROM information_schema.role_table_grants
         WHERE table_name IN ('revision', 'tombstone', 'proposal_review')
           AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    );
    expect(granted).toEqual([]);
  });
});
