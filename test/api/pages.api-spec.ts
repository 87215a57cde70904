import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { ROUTES, TROUBLES } from '../browser/routes.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const LIMIT_OF_ASSETS = 150_000;

let api: Api;
beforeAll(async () => {
  const parts = await seedParts();
  const atlantis = { id: 'regime/atlantis', slug: 'atlantis', name: 'Atlantis', kind: 'country' } as const;
  api = await openApi(memoryStore(link({ ...parts, regimes: [...parts.regimes, atlantis] }), link(parts)));
});
afterAll(() => api.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url, headers: { accept: BROWSER, ...headers } });

/** What somebody typed about a system of theirs is neither kept nor cited. */
const isPrivate = (path: string) => path.startsWith('/what-applies?');

describe.each(ROUTES)('%s', (path) => {
  it('is a page that takes script and style from here only, and has none of its own', async () => {
    const { statusCode, headers, body } = await get(path);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toContain('unsafe');
    expect(body).not.toMatch(/<style|<script(?! src="\/assets\/)|\sstyle="|\son[a-z]+="|hx-on/);
    expect([...body.matchAll(/(?:src|srcset)="(?!\/)([^"]*)"/g)]).toEqual([]);
  });

  it('says title, release and day', async () => {
    const { body } = await get(path);
    expect(body).toMatch(/<title>[^<]+<\/title>/);
    expect(body.match(/<h1[ >]/g)).toHaveLength(1);
    expect(body).toMatch(/id="edition".*2026\.11\.\d.*<time datetime="2026/s);
  });
});

describe.each(ROUTES.filter(isPrivate))('%s', (path) => {
  it('is kept by nobody', async () => {
    const { headers, body } = await get(path);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('noindex');
    expect(body).not.toContain('rel="bookmark"');
  });
});

describe.each(ROUTES.filter((path) => !isPrivate(path)))('%s', (path) => {
  it('is not sent again to who has it', async () => {
    const first = await get(path);
    const again = await get(path, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(first.headers.vary).toContain('Accept');
  });

  it('has a permalink that leads to the same page of its release', async () => {
    const { body } = await get(path);
    const [, href = ''] = /href="([^"]+)" rel="bookmark"/.exec(body) ?? [];
    expect(href).toMatch(/^\/r\/2026\.11\.\d/);
    const pinned = await get(href.replaceAll('&amp;', '&'));
    expect([href, pinned.statusCode]).toEqual([href, 200]);
  });
});

describe('downloads', () => {
  it.each([
    '/',
    '/coverage',
    '/coverage?status=any',
    '/scenarios',
    '/scenario/race-dynamics',
    '/what-if',
    '/coverage/compare',
  ])('of %s are there, but for pictures that are drawn elsewhere', async (path) => {
    const { body } = await get(path);
    const files = [...body.matchAll(/<a href="([^"]+)" download/g)].map(([, file = '']) =>
      file.replaceAll('&amp;', '&'),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files.filter((name) => !/\.(png|docx)/.test(name))) {
      const reply = await api.app.inject(file);
      expect([file, reply.statusCode < 400]).toEqual([file, true]);
    }
  });
});

describe('what cannot be shown', () => {
  it.each(TROUBLES)('%s is %d as a page that nobody keeps', async (path, status) => {
    const { statusCode, headers, body } = await get(path);
    expect(statusCode).toBe(status);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<h1>');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('is JSON for a program', async () => {
    const reply = await api.app.inject({ url: '/no-such-page', headers: { accept: 'application/json' } });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toMatch(/^application\/(problem\+)?json/);
  });

  it('never shows what was asked for as anything but text', async () => {
    const script = '<script>alert(1)</script>';
    for (const path of [
      `/coverage?status=${encodeURIComponent(script)}`,
      `/search?q=${encodeURIComponent(script)}`,
      `/${encodeURIComponent(script)}`,
      `/coverage?${encodeURIComponent(script)}=1`,
      `/search/suggestions?q=${encodeURIComponent(script)}`,
    ]) {
      expect((await get(path)).body).not.toContain('<script>alert');
    }
  });
});

describe('style and script', () => {
  it('are small, never change under their names, and are all there', async () => {
    const { body } = await get('/');
    const files = [...body.matchAll(/(?:src|href)="(\/(?:assets\/|theme)[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.some((file) => file.includes('htmx'))).toBe(true);
    let size = 0;
    for (const file of new Set(files)) {
      const reply = await api.app.inject(file);
      expect([file, reply.statusCode]).toEqual([file, 200]);
      if (/\.(css|js)$/.test(file)) size += reply.rawPayload.byteLength;
      if (file.startsWith('/assets/')) {
        expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      }
    }
    expect(size).toBeLessThan(LIMIT_OF_ASSETS);
    expect(size).toBeGreaterThan(50_000);
  });

  it('are found again by a page that was kept for long', async () => {
    const reply = await api.app.inject('/assets/style.0123456789ab.css');
    expect(reply.statusCode).toBe(302);
    expect((await api.app.inject(String(reply.headers.location))).statusCode).toBe(200);
    expect((await api.app.inject('/assets/secrets.0123456789ab.css')).statusCode).toBe(404);
    expect((await api.app.inject('/assets/..%2f..%2fpackage.json')).statusCode).toBe(404);
  });
});

describe('colours', () => {
  const choose = (theme: string, back: string) =>
    api.app.inject({
      method: 'POST',
      url: '/theme',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ theme, back }).toString(),
    });

  it('are chosen by a cookie that only one small style sheet depends on', async () => {
    const chosen = await choose('dark', '/coverage?status=any');
    expect(chosen.statusCode).toBe(303);
    expect(chosen.headers.location).toBe('/coverage?status=any');
    const cookie = String(chosen.headers['set-cookie']);
    expect(cookie).toMatch(/^theme=dark; Max-Age=\d+; Path=\/; SameSite=Lax; HttpOnly$/);
    const style = await api.app.inject({ url: '/theme.css', headers: { cookie: 'a=b; theme=dark' } });
    expect(style.body).toContain('color-scheme:dark');
    expect(style.headers.vary).toBe('Cookie');
    expect((await api.app.inject('/theme.css')).body).not.toContain('color-scheme');
    expect((await get('/search', { cookie: 'theme=dark' })).body).toBe((await get('/search')).body);
  });

  it('lead back to a page of this service and to nothing else', async () => {
    for (const back of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '',
      '/a\nb',
    ]) {
      expect((await choose('light', back)).headers.location).toBe('/');
    }
    expect(String((await choose('pink', '/')).headers['set-cookie'])).toContain('Max-Age=0');
  });
});
