import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type EditingApi, openEditingApi, openEditingDatabase } from '../setup/editing-api.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';
import { Visitor } from './editing-visitor.js';

const SIGN_IN = '/editing/sign-in';

describe('signing in to edit', () => {
  let api: EditingApi;
  beforeAll(async () => {
    api = await openEditingApi();
  });
  afterAll(() => api.close());

  it('keeps the token in a cookie that scripts and other sites cannot have, and goes on', async () => {
    const token = await api.tokenFor(['contributor'], { person: 'ada' });
    const visitor = new Visitor(api);
    const { status, location, headers } = await visitor.signIn(token, '/editing/proposals/new?entry=regime/x');
    expect([status, location]).toEqual([303, '/editing/proposals/new?entry=regime/x']);
    expect(String(headers['set-cookie'])).toBe(
      `editing=${token}; Max-Age=28800; Path=/editing; HttpOnly; SameSite=Strict; Secure`,
    );
    expect((await visitor.get('/editing')).text).toContain('Signed in as ada (contributor)');
    expect((await visitor.post('/editing/sign-out', {})).location).toBe('/editing');
    expect(visitor.cookie).toBe('');
    expect((await visitor.get('/editing')).text).not.toContain('Signed in as');
    expect(JSON.stringify(api.log)).not.toContain(token);
  });

  it.each(['https://evil.example/', '//evil.example', '/coverage', '/editing/\r\nset-cookie: x', '/editingx'])(
    'never leads from there to %j',
    async (next) => {
      const token = await api.tokenFor(['contributor']);
      expect((await new Visitor(api).signIn(token, next)).location).toBe('/editing');
    },
  );

  it.each<[what: string, token: () => Promise<string>, says: string]>([
    ['nothing', () => Promise.resolve(''), 'no whole token'],
    ['a torn one', async () => (await api.tokenFor(['admin'])).slice(0, -1), 'no whole token'],
    ['one that ended', () => api.tokenFor(['admin'], { expiresAt: '2026-11-22T09:59:59.000Z' }), 'has expired'],
    [
      'one that was revoked',
      () => api.tokenFor(['admin'], { revokedAt: '2026-11-22T09:00:00.000Z', revokedBy: 'root' }),
      'has been revoked',
    ],
  ])('refuses %s, and says so beside the form', async (_, token, says) => {
    const visitor = new Visitor(api);
    const { status, text, headers } = await visitor.signIn(await token());
    expect([status, text.includes(says), text.includes('UNAUTHENTICATED')]).toEqual([401, true, true]);
    expect([headers['set-cookie'], visitor.cookie]).toEqual([undefined, '']);
  });

  it('verifies the token at every page: one that is revoked meanwhile is taken back and told', async () => {
    const visitor = new Visitor(api);
    visitor.cookie = `editing=${await api.tokenFor(['contributor'], { revokedAt: '2026-11-22T09:00:00.000Z', revokedBy: 'root' })}`;
    const { status, text } = await visitor.get('/editing');
    expect([status, visitor.cookie]).toEqual([200, '']);
    expect(text).toMatch(/You are not signed in any more: token\/[0-9a-f]+ has been revoked\. Sign in/);
  });

  it('asks whoever is not signed in to sign in first, and comes back', async () => {
    const { status, location } = await new Visitor(api).get('/editing/proposals/new?entry=regime/northland');
    expect([status, location]).toEqual([
      303,
      '/editing/sign-in?next=/editing/proposals/new%3Fentry%3Dregime/northland',
    ]);
    expect((await new Visitor(api).get(location)).body).toContain(
      'value="/editing/proposals/new?entry=regime/northland"',
    );
    expect(await new Visitor(api).get('/editing/publish')).toMatchObject({ status: 303 });
  });

  it.each<[what: string, headers: Readonly<Record<string, string>>, isTaken: boolean]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, false],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }, false],
    ['from another site by an older browser', { origin: 'https://evil.example' }, false],
    ['from a page without an origin', { origin: 'null' }, false],
    ['by who does not say from where', {}, false],
    [
      'from another site that claims both',
      { 'sec-fetch-site': 'cross-site', origin: 'https://redlines.example' },
      false,
    ],
    ['from here', { 'sec-fetch-site': 'same-origin' }, true],
    ['from here by an older browser', { origin: 'https://redlines.example' }, true],
    ['from here by the name that was asked', { origin: 'http://here.example:8080', host: 'here.example:8080' }, true],
  ])('takes a form %s: %j %s', async (_, headers, isTaken) => {
    const visitor = new Visitor(api);
    await visitor.signIn(await api.tokenFor(['contributor']));
    const forms = [
      await visitor.post('/editing/proposals/new', { title: 'x', change: 'put' }, headers),
      await visitor.post('/editing/proposals/1/submit', {}, headers),
      await visitor.post(SIGN_IN, { token: 'x' }, headers),
      await visitor.post('/editing/publish', {}, headers),
    ];
    expect(forms.map(({ text }) => text.includes('NOT_FROM_HERE'))).toEqual(Array(4).fill(!isTaken));
    if (!isTaken) expect(forms.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('may be framed by nobody, and sends its forms nowhere else', async () => {
    const { headers } = await new Visitor(api).get(SIGN_IN);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).toContain("form-action 'self'");
  });

  it('is linked from the page of each entry, and not from what is pinned', async () => {
    const visitor = new Visitor(api);
    expect((await visitor.get('/regime/northland')).body).toContain(
      'href="/editing/proposals/new?entry=regime/northland"',
    );
    expect((await visitor.get('/r/2026.11.0/regime/northland')).body).not.toContain('/editing/proposals/new');
  });
});

describe('where tokens are guessed', () => {
  it('those who guess wait, also in the form', async () => {
    const database = await openEditingDatabase();
    const options = { editorial: database, access: { failures: 2 } };
    const api = await openApi(memoryStore(link(sampleParts())), options);
    try {
      const visitor = new Visitor(api);
      const codes: number[] = [];
      for (let i = 0; i < 4; i++) codes.push((await visitor.signIn(`redlines_${String(i)}`)).status);
      expect(codes).toEqual([401, 401, 429, 429]);
      const good = await visitor.signIn(await api.tokenFor(['admin']));
      expect([good.status, Number(good.headers['retry-after']) > 0]).toEqual([429, true]);
    } finally {
      await api.close();
      await database.close();
    }
  });
});

describe('where there is no database', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi(memoryStore(await seedCatalogue()));
  });
  afterAll(() => api.close());

  it.each([
    '/editing',
    SIGN_IN,
    '/editing/publish',
    '/editing/history',
    '/editing/proposals/new',
    '/editing/proposals/1',
  ])('%s says that editing is not available', async (path) => {
    const { status, text } = await new Visitor(api).get(path);
    expect([status, text.includes('Editing is not available here')]).toEqual([404, true]);
  });
});
