import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { openPages, type Pages, type Watched } from './open-pages.js';
import { ROUTES, TROUBLES } from './routes.js';

const ALL = [...ROUTES, ...TROUBLES.map(([path]) => path)];
const PHONE = { width: 360, height: 780 };

let pages: Pages;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());

it('is judged by a judge that objects to what is wrong', async () => {
  const { page, context } = await pages.open();
  await page.setContent('<title>A picture</title><img src="data:,"><p style="color:#ccc;background:#fff">pale</p>');
  const found = await accessibilityProblems(page);
  await context.close();
  expect(found.map((problem) => problem.split(':')[0])).toEqual(
    expect.arrayContaining(['html-has-lang', 'image-alt', 'color-contrast']),
  );
});

describe('in light colours', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ colorScheme: 'light' });
  });
  afterAll(() => watched.context.close());

  it.each(ALL)('%s can be used by everybody', async (path) => {
    await watched.page.goto(pages.at(path), { waitUntil: 'load' });
    expect(await accessibilityProblems(watched.page)).toEqual([]);
    expect(watched.problems).toEqual([]);
  });
});

describe('in dark colours', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ colorScheme: 'dark' });
  });
  afterAll(() => watched.context.close());

  // Nothing but the colours is different: the other rules have been held above.
  it.each([...ROUTES, '/no-such-page', '/coverage?status=imaginary'])('%s can be told apart', async (path) => {
    await watched.page.goto(pages.at(path), { waitUntil: 'load' });
    expect(await accessibilityProblems(watched.page, 'colours')).toEqual([]);
  });
});

describe('on a telephone', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ viewport: PHONE, hasTouch: true, isMobile: true });
  });
  afterAll(() => watched.context.close());

  it.each(ALL)('%s is no wider than the screen and does not move while it loads', async (path) => {
    await watched.page.goto(pages.at(path), { waitUntil: 'load' });
    expect(await tooWide(watched.page)).toEqual([]);
    expect(await layoutShift(watched.page)).toBe(0);
  });
});

describe('on a wide screen', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ viewport: { width: 1600, height: 1000 } });
  });
  afterAll(() => watched.context.close());

  it.each(ROUTES)('%s does not move while it loads', async (path) => {
    await watched.page.goto(pages.at(path), { waitUntil: 'load' });
    expect(await layoutShift(watched.page)).toBe(0);
  });
});

describe('over a line so slow that a page comes in parts', () => {
  const BYTES_A_SECOND = 15_000;
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ viewport: { width: 1600, height: 1000 } });
    const line = await watched.context.newCDPSession(watched.page);
    await line.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency: 40 },
      ...{ downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND },
    });
  });
  afterAll(() => watched.context.close());

  it.each(['/coverage', '/interventions', '/concept/covered-model', '/red-lines', '/concepts'])(
    '%s does not move while it loads',
    async (path) => {
      await watched.page.goto(pages.at(path), { waitUntil: 'load' });
      expect(await layoutShift(watched.page)).toBe(0);
    },
  );
});

describe('with script switched off', () => {
  let watched: Watched;
  beforeAll(async () => {
    watched = await pages.open({ javaScriptEnabled: false });
  });
  afterAll(() => watched.context.close());

  it.each(ROUTES)('%s says what it is, which release and which day', async (path) => {
    const { page } = watched;
    const reply = await page.goto(pages.at(path));
    expect(reply?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('#edition').innerText()).toMatch(/Release 2026\.11\.[01].*read as of \d+ \w+ 2\d{3}/s);
    expect(await page.locator('main').innerText()).not.toBe('');
  });
});

/** Elements outside what scrolls by itself that reach beyond the right edge. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120))
      .slice(0, 5);
  })()`);
}

/** How far the page moved by itself, as browsers measure it; what was shown before the call counts too. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  })`);
}
