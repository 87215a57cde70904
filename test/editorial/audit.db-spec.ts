import { describe, expect, it } from '@jest/globals';
import { verifyChain } from '../../src/editorial/history/verify-chain.service.js';
import { BEN, editors, ok } from '../setup/editors.js';
import { redlines } from '../setup/terminal.js';

describe('redlines audit verify', () => {
  const { database, dataSource, proposals, approved } = editors();
  const audit = async () => await redlines(['audit', 'verify'], { environment: { DATABASE_URL: database().url } });

  /** As somebody who owns the server would do it: with triggers off and grants given back. */
  async function tamper(sql: string): Promise<void> {
    await dataSource().transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query('GRANT ALL ON revision TO CURRENT_USER');
      await manager.query(sql);
    });
  }

  it('finds a history whole that grew by seeds and proposals', async () => {
    ok(await proposals().accept(BEN, (await approved()).id));
    const [{ hash, number } = { hash: '', number: 0 }]: readonly { hash: string; number: number }[] =
      await dataSource().query('SELECT hash, number FROM revision ORDER BY number DESC LIMIT 1');
    const { code, out } = await audit();
    expect(out).toContain(`whole: ${String(number)} revisions in `);
    expect(out).toContain(`hash ${hash}\nthe tables say what the last revisions say\n`);
    expect(code).toBe(0);
  });

  it.each<[what: string, sql: string, number: number, said: RegExp]>([
    ['other content', `UPDATE revision SET content = '{}' WHERE number = 5`, 5, /content is not what was hashed/],
    [
      'other content with its hash',
      `UPDATE revision SET content = '{}', content_hash = encode(sha256('{}'), 'hex') WHERE number = 5`,
      5,
      /not what was hashed/,
    ],
    ['another person', `UPDATE revision SET actor = 'mallory' WHERE number = 7`, 7, /actor/],
    ['another name', `UPDATE revision SET actor_name = 'Mallory' WHERE number = 7`, 7, /actor/],
    [
      'another time',
      `UPDATE revision SET recorded_at = recorded_at + interval '1 microsecond' WHERE number = 2`,
      2,
      /time/,
    ],
    ['another entry', `UPDATE revision SET entry = 'regime/other' WHERE number = 3`, 3, /entry/],
    ['another action', `UPDATE revision SET action = 'retire' WHERE number = 3`, 3, /action/],
    ['a row that is missing', `DELETE FROM revision WHERE number = 4`, 4, /revision 4 is missing/],
    ['the first row missing', `DELETE FROM revision WHERE number = 1`, 1, /revision 1 is missing/],
    [
      'two rows in each other’s place',
      `UPDATE revision SET number = number + 1000 WHERE number IN (5, 6);
       UPDATE revision SET number = CASE number WHEN 1005 THEN 6 ELSE 5 END WHERE number > 1000`,
      5,
      /hash of the revision before/,
    ],
  ])('names the first broken row where somebody wrote %s', async (_, sql, number, said) => {
    await tamper(sql);
    const { code, out } = await audit();
    expect(out).toMatch(new RegExp(`^broken at revision ${String(number)}\\b`));
    expect(out).toMatch(said);
    expect(out).toContain(`sound before it: ${String(number - 1)} revision`);
    expect(code).toBe(1);
  });

  it('names the entries that the tables have otherwise, and those of revisions that were cut off', async () => {
    await dataSource().query(`UPDATE claim SET strength = 'substantial'`);
    const changed = await audit();
    expect(changed.out).toMatch(/something else than the last revision of 1 entry:\n {2}claim\//);
    expect(changed.code).toBe(1);
    await dataSource().query(`UPDATE claim SET strength = 'partial'`);
    expect((await audit()).code).toBe(0);
    ok(await proposals().accept(BEN, (await approved()).id));
    await tamper('DELETE FROM revision WHERE number = (SELECT max(number) FROM revision)');
    expect((await audit()).out).toMatch(/claim\//);
  });

  it('walks page by page and says how far it is', async () => {
    const seen: number[] = [];
    const report = await verifyChain(dataSource(), (done) => seen.push(done));
    expect(seen.at(-1)).toBe(report.sound);
    expect(report).toMatchObject({ flaw: null, strays: [] });
  });
});
