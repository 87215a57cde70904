import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseError } from '../../src/releases/release-error.js';
import { openPages, type Pages, twoReleases, type Watched } from './open-pages.js';
import { TROUBLES } from './routes.js';

describe('what cannot be shown', () => {
  let pages: Pages;
  let watched: Watched;
  beforeAll(async () => {
    pages = await openPages();
    watched = await pages.open();
  });
  afterAll(() => pages.close());

  it.each(TROUBLES)('%s is answered with %d and a page that says why', async (path, status) => {
    const { page } = watched;
    const reply = await page.goto(pages.at(path));
    expect(reply?.status()).toBe(status);
    expect(reply?.headers()['cache-control']).toBe('no-store');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|\[object|stack/);
    expect(await page.locator('main a, main form').count()).toBeGreaterThan(0);
  });

  it('a value that is not taken stands beside the form, with those that are', async () => {
    const { page } = watched;
    await page.goto(pages.at('/coverage?status=imaginary'));
    const problem = page.locator('[role=alert]');
    expect(await problem.innerText()).toContain('status cannot be "imaginary"');
    expect(await problem.locator('code').allInnerTexts()).toEqual(
      expect.arrayContaining(['in-force', 'adopted', 'proposed', 'any']),
    );
    expect(await page.getByRole('button', { name: 'Show', exact: true }).count()).toBe(1);
    expect(await page.locator('.matrix').count()).toBe(0);
  });

  it('what is gone says where it can still be read', async () => {
    const { page } = watched;
    await page.goto(pages.at('/regime/atlantis'));
    await page.locator('main a', { hasText: 'release 2026.11.0' }).click();
    await page.waitForURL(/\/r\/2026\.11\.0\/regime\/atlantis$/);
    expect(await page.locator('h1').innerText()).toBe('Atlantis');
  });
});

describe('while the database is down', () => {
  let pages: Pages;
  beforeAll(async () => {
    const store = await twoReleases();
    const lost = new ReleaseError('RELEASE_UNREADABLE', 'release 2026.11.0 cannot be read', 'Try again later.');
    pages = await openPages({
      current: () => store.current(),
      releases: () => store.releases(),
      at: (version) => (version === '2026.11.0' ? Promise.reject(lost) : store.at(version)),
    });
  });
  afterAll(() => pages.close());

  it('the latest release is shown as ever', async () => {
    const { page } = await pages.open();
    expect((await page.goto(pages.at('/coverage')))?.status()).toBe(200);
    expect((await page.goto(pages.at('/r/2026.11.1/scenarios')))?.status()).toBe(200);
  });

  it.each([
    '/r/2026.11.0/scenarios',
    '/r/2026.11.0/scenario/biological-weapons',
    '/coverage/compare?from.release=2026.11.0',
  ])('%s is answered with 503 and a way on', async (path) => {
    const { page } = await pages.open();
    expect((await page.goto(pages.at(path)))?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('This release cannot be read just now');
    await page.locator('main a', { hasText: 'front page' }).click();
    await page.waitForURL(pages.at('/'));
  });
});
