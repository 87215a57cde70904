import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/setup/database.js';
import { redlines } from '../../test/setup/terminal.js';
import { TokenTable } from '../access/token-table.service.js';
import { isTokenText, tokenHash } from '../access/token-text.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.drop());

const token = (...words: readonly string[]) =>
  redlines(['token', ...words], { environment: { DATABASE_URL: database.url } });
const create = (...more: readonly string[]) => token('create', '--name', 'Import', '--person', 'rita', ...more);

describe('redlines token', () => {
  it('makes a token that is printed alone, lists it without the secret, and revokes it', async () => {
    const made = await create('--role', 'contributor', 'reviewer', '--only', 'proposal.create', '--days', '30');
    expect(made.code).toBe(0);
    const secret = made.out.trim();
    expect(isTokenText(secret)).toBe(true);
    const id = /^token\/[0-9a-f]{16}(?= holds until )/.exec(made.err)?.[0] ?? '';

    const records = new TokenTable(await database.connect());
    const record = await records.find(tokenHash(secret));
    expect(record).toMatchObject({
      id,
      person: 'rita',
      roles: ['contributor', 'reviewer'],
      only: ['proposal.create'],
      revokedAt: null,
    });
    expect(Date.parse(record?.expiresAt ?? '') - Date.parse(record?.createdAt ?? '')).toBe(30 * 86_400_000);

    const list = await token('list');
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toContain(id);
    expect(list.out).not.toContain(secret);
    expect(list.out).not.toContain(tokenHash(secret));

    expect((await token('revoke', id.replace('token/', ''))).out).toMatch(
      /^revoked \d{4}-\d\d-\d\d: "Import" of rita\n$/,
    );
    const revoked = await records.find(tokenHash(secret));
    expect(revoked?.revokedBy).toMatch(/^command line/);
    // A second time changes nothing.
    expect((await token('revoke', id)).code).toBe(0);
    expect(await records.find(tokenHash(secret))).toEqual(revoked);
    expect((await token('list')).out).toContain('revoked');
  });

  it.each([
    [['--role', 'king'], /^BAD_ARGUMENT: --role: There is no "king". Accepted: contributor, reviewer/],
    [['--role', 'contributor', '--only', 'release.publish'], /^BAD_ARGUMENT: --only: .*publisher or admin/],
    [['--days', '367'], /^BAD_ARGUMENT: --days: .*Accepted: 1 to 366\.\n$/],
    [['--days', 'soon'], /^BAD_ARGUMENT: .*whole number/],
    [['--name', ' '], /^BAD_ARGUMENT: --name: /],
  ])('refuses %j in one line', async (more, said) => {
    const { code, out, err } = await create(...more);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
  });

  it('says that there is no such token', async () => {
    expect(await token('revoke', 'token/0000000000000000')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^TOKEN_UNKNOWN: /),
    });
  });
});

describe('the table of tokens', () => {
  it('keeps what a token was made for, and that it was revoked', async () => {
    const dataSource = await database.connect();
    const { out } = await create('--role', 'contributor');
    const hash = tokenHash(out.trim());
    const change = (what: string) => dataSource.query(`UPDATE access_token SET ${what} WHERE hash = $1`, [hash]);
    await expect(change("roles = '{admin}'")).rejects.toMatchObject({ code: '23001' });
    await expect(change("expires_at = expires_at + interval '1 year'")).rejects.toMatchObject({ code: '23001' });
    await change("revoked_at = now(), revoked_by = 'somebody'");
    await expect(change('revoked_at = NULL, revoked_by = NULL')).rejects.toMatchObject({ code: '23001' });
    await expect(dataSource.query('DELETE FROM access_token')).rejects.toMatchObject({ code: '23001' });
    await expect(change('last_used_at = now()')).resolves.toBeDefined();
  });
});
