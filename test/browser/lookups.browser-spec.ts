import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPages, type Pages, type Watched } from './open-pages.js';

let pages: Pages;
let watched: Watched;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());
afterEach(() => watched.context.close());

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  watched = await pages.open(options);
  await watched.page.goto(pages.at(path), { waitUntil: 'load' });
  return watched.page;
};
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

describe('the list of interventions, by keyboard', () => {
  let page: Page;
  /** the heading before anything is chosen: how many there are */
  let all: string;
  beforeEach(async () => {
    page = await open('/interventions');
    all = await page.locator('#list-title').innerText();
    await page.locator('summary', { hasText: 'Kind' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name="kind"][value="statute"]').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/kind=statute/);
    await page.locator('#list-title').filter({ hasNotText: all }).waitFor();
  });

  it('puts what is chosen into the address, and goes back and forward', async () => {
    const heading = page.locator('#list-title');
    const few = await heading.innerText();
    expect(await page.locator('#page-tools a[rel="bookmark"]').getAttribute('href')).toContain('kind=statute');
    await page.goBack();
    await heading.filter({ hasText: all }).waitFor();
    expect(query(page).has('kind')).toBe(false);
    await page.goForward();
    await heading.filter({ hasText: few }).waitFor();
    expect(watched.problems).toEqual([]);
  });

  it('opens the same view from the address alone, with the box ticked', async () => {
    const said = await page.locator('#list-title').innerText();
    const other = await watched.context.newPage();
    await other.goto(page.url());
    expect(await other.locator('#list-title').innerText()).toBe(said);
    expect(await other.locator('input[name="kind"][value="statute"]').isChecked()).toBe(true);
  });
});

describe('definitions compared', () => {
  it.each([true, false])('are chosen by ticking boxes, with script: %s', async (javaScriptEnabled) => {
    const page = await open('/definitions?concept=covered-model', { javaScriptEnabled });
    await page.locator('.picker > summary').focus();
    await page.keyboard.press('Enter');
    const ticked = page.locator('input[name="definitions"]:checked');
    while ((await ticked.count()) > 0) await ticked.first().uncheck();
    await page.locator('input[value="us-ca-sb-53/frontier-model"]').check();
    await page.locator('input[value="kr-ai-basic-act/high-performance-ai"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/definitions=/);
    expect(query(page).get('definitions')?.split(',').sort()).toEqual([
      'kr-ai-basic-act/high-performance-ai',
      'us-ca-sb-53/frontier-model',
    ]);
    expect(await page.locator('.compare-table thead th').count()).toBe(3);
    expect(await page.locator('#witnesses').innerText()).toMatch(/A model of .+ is covered/);
  });

  it('keep the release and the day of a pinned page', async () => {
    const page = await open('/r/2026.11.0/definitions?concept=covered-model&asOf=2026-06-01');
    await page.locator('button', { hasText: 'Change the concept' }).click();
    await page.waitForURL(/\/r\/2026\.11\.0\/definitions\?concept=/);
    expect(query(page).get('asOf')).toBe('2026-06-01');
  });
});

describe('what applies to a system', () => {
  const undecided = async (page: Page): Promise<number> =>
    Number(await page.locator('.verdict-undecided strong').innerText());

  it.each([true, false])('settles as one answers, and leaves no trace in the address, with script: %s', async (js) => {
    const page = await open('/what-applies', { javaScriptEnabled: js });
    await page.locator('input[name="market"][value="EU"]').check();
    await page.locator('input[name="amount.training-compute"]').focus();
    await page.keyboard.type('3e25');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verdicts');
    expect(query(page).size).toBe(0);
    const before = await undecided(page);
    await page.locator('fieldset.question', { hasText: 'Yes' }).first().locator('input[value="no"]').check();
    await page.locator('button', { hasText: 'Update the verdicts' }).press('Enter');
    await page
      .locator('.verdict-undecided strong')
      .filter({ hasNotText: String(before) })
      .waitFor();
    expect(await undecided(page)).toBeLessThan(before);
    expect(await page.locator('input[name="amount.training-compute"]').inputValue()).toBe('3e25');
    expect(query(page).size).toBe(0);
    expect(watched.problems).toEqual([]);
  });

  it('becomes a link only where one asks for it, and the link opens the same verdicts', async () => {
    const page = await open('/what-applies');
    await page.locator('input[name="amount.training-compute"]').fill('3e25');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verdicts');
    const said = await page.locator('.verdict-counts').innerText();
    await page.locator('button', { hasText: 'Make a link' }).click();
    await page.waitForURL(/amount\.training-compute=3e25/);
    const other = await watched.context.newPage();
    await other.goto(page.url());
    expect(await other.locator('.verdict-counts').innerText()).toBe(said);
  });

  it('says beside the form what it does not take', async () => {
    const page = await open('/what-applies');
    await page.locator('input[name="amount.training-compute"]').fill('much');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="alert"]').innerText()).toContain('BAD_ARGUMENT');
    expect(await page.locator('input[name="amount.training-compute"]').inputValue()).toBe('much');
  });
});

describe('by keyboard', () => {
  it('the table behind a lineage opens and leads to a line and its trace', async () => {
    const page = await open('/lineage/anthropic-rsp-1-0');
    await page.locator('#lines summary', { hasText: 'The table behind this figure' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.line-matrix').innerText()).toContain('Weaker');
    await page.locator('.line-matrix tbody a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/red-line\/anthropic/);
    expect(await page.locator('#versions').innerText()).toContain('Weaker');
  });

  it('a sample of the guide opens in the query page', async () => {
    const page = await open('/api');
    await page.locator('#words a', { hasText: 'Open it in GraphiQL' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor', { hasText: 'query Words' }).waitFor();
  });
});
