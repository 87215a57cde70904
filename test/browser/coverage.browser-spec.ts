import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPages, type Pages, type Watched } from './open-pages.js';

let pages: Pages;
let watched: Watched;
let page: Page;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages.close());
beforeEach(async () => {
  watched = await pages.open();
  page = watched.page;
});
afterEach(async () => {
  const { problems } = watched;
  await watched.context.close();
  expect(problems).toEqual([]);
});

/** Path and question of what is shown. */
const address = (): string => page.url().slice(pages.address.length);
/** How many cells are in a state, by the legend. */
const counted = (state: string): Promise<string> =>
  page
    .locator('.legend li', { has: page.locator(`.state-${state}`) })
    .locator('b')
    .innerText();
const question = (): Promise<string> => page.locator('.question').innerText();

describe('the matrix', () => {
  it('shows in its form what it was asked, and what counts anyway', async () => {
    const chosen = (label: string) =>
      page
        .getByLabel(label)
        .evaluate((field) => (field as unknown as { selectedOptions: { text: string }[] }).selectedOptions[0]?.text);
    await page.goto(pages.at('/coverage'));
    expect([await chosen('Status that counts'), await chosen('Confidence at least')]).toEqual([
      'In force',
      'Uncertain',
    ]);
    await page.goto(pages.at('/coverage?status=proposed&minConfidence=very-likely'));
    expect(await chosen('Status that counts')).toBe('Proposed, adopted or in force');
    expect(await chosen('Confidence at least')).toBe('Very likely');
  });

  it('takes every filter into the address and opens the same view from it', async () => {
    await page.goto(pages.at('/coverage'));
    const before = await counted('substantial');
    const steps: readonly (readonly [does: () => Promise<unknown>, address: RegExp])[] = [
      [() => page.getByLabel('Status that counts').selectOption('any'), /status=any/],
      [() => page.getByLabel('Confidence at least').selectOption('likely'), /minConfidence=likely/],
      [() => page.getByLabel('read in the text itself').check(), /verifiedOnly=true/],
      [() => unfoldAndCheck('Bindingness', 'Binding'), /bindingness=binding/],
      [() => unfoldAndCheck('Kinds of text', 'Statute'), /kinds=statute/],
      [() => unfoldAndCheck('Regimes', 'European Union'), /regimes=eu/],
      [() => fill('Switch off', 'eu-ai-act'), /exclude=eu-ai-act/],
    ];
    for (const [does, expected] of steps) {
      await does();
      await page.waitForURL(expected);
    }
    await page.waitForFunction(() => !document.querySelector('.htmx-request'));
    expect(address()).not.toMatch(/=(&|$)/);
    expect(await counted('substantial')).not.toBe(before);
    const shown = await page.locator('.matrix').innerText();
    const other = await pages.open();
    await other.page.goto(page.url());
    expect(await other.page.locator('.matrix').innerText()).toBe(shown);
    expect(other.problems).toEqual([]);
    await other.context.close();
  });

  it('goes back and forward through what was asked', async () => {
    await page.goto(pages.at('/coverage'));
    const first = await question();
    await page.getByLabel('Status that counts').selectOption('any');
    await page.waitForURL(/status=any/);
    await page.locator('.question', { hasText: 'of any status' }).waitFor();
    await page.goBack();
    await page.locator('.question', { hasText: first.slice(0, 40) }).waitFor();
    expect(address()).toBe('/coverage');
    expect(await page.getByLabel('Status that counts').inputValue()).toBe('');
    await page.goForward();
    await page.locator('.question', { hasText: 'of any status' }).waitFor();
    expect(address()).toBe('/coverage?status=any');
  });

  it('moves through time by the slider, whose month stands in the address as a day', async () => {
    await page.goto(pages.at('/coverage'));
    await page.getByRole('slider').focus();
    await page.getByRole('slider').press('Home');
    await page.waitForURL(/asOf=2016-01-01/);
    await page.locator('#edition', { hasText: '1 January 2016' }).waitFor();
    expect(await counted('substantial')).toBe('0');
  });

  it('opens a cell beside itself under its own address; back closes it, where one was before', async () => {
    await page.goto(pages.at('/coverage?status=any'));
    const cell = page.locator('td.cell a').nth(14);
    const href = await cell.getAttribute('href');
    const title = await page.title();
    await cell.click();
    const panel = page.locator('dialog#panel[open]');
    await panel.locator('.claim').first().waitFor();
    await page.waitForURL(pages.at(String(href)));
    expect(await panel.locator('.claim').first().innerText()).toMatch(/(Very )?[Ll]ikely|Uncertain/);
    await page.goBack();
    await page.locator('dialog#panel:not([open])').waitFor({ state: 'attached' });
    await page.waitForURL(pages.at('/coverage?status=any'));
    expect(await page.title()).toBe(title);
    await page.waitForFunction(`document.activeElement.getAttribute('href') === '${String(href)}'`);
    await page.goForward();
    await page.locator('#cell .verdict').waitFor();
    expect(address()).toBe(href);
  });

  it('shows the same cell on a page of its own', async () => {
    await page.goto(pages.at('/coverage/biological-weapons/assessment'));
    expect(await page.locator('h1').innerText()).toContain('AI-enabled biological attack');
    expect(await page.locator('#cell .claim').count()).toBeGreaterThan(5);
  });

  it('sets what nobody looked at apart from what is absent', async () => {
    await page.goto(pages.at('/coverage'));
    const looks = (state: string) =>
      page
        .locator(`.legend-mark.cell-${state}`)
        .evaluate((mark) => [getComputedStyle(mark).background, mark.querySelector('svg')?.innerHTML]);
    const [absent, unknown] = [await looks('absent'), await looks('not-assessed')];
    expect(absent[0]).not.toBe(unknown[0]);
    expect(absent[1]).not.toBe(unknown[1]);
  });
});

describe('two views', () => {
  it('stand side by side with the changed cells marked in both', async () => {
    await page.goto(pages.at('/coverage/compare?from.exclude=eu-ai-act'));
    const marked = page.locator('.side-by-side section').nth(0).locator('td.moved');
    expect(await marked.count()).toBeGreaterThan(0);
    expect(await page.locator('.side-by-side section').nth(1).locator('td.moved').count()).toBe(await marked.count());
    const changes = page.locator('.change-summary');
    const [, rose] = /(\d+) rose/.exec(await changes.innerText()) ?? [];
    expect(await page.locator('.side-by-side section').nth(1).locator('td.moved-rose').count()).toBe(Number(rose));
    expect(Number(rose)).toBeGreaterThan(0);
  });

  it('can be two releases', async () => {
    await page.goto(pages.at('/coverage/compare?from.release=2026.11.0'));
    expect(await page.locator('td.moved').count()).toBeGreaterThan(0);
    expect(await page.locator('.side-by-side section').nth(0).innerText()).toContain('Release 2026.11.0');
  });
});

describe('what if', () => {
  it('shows the cells that change when a text is switched on', async () => {
    await page.goto(pages.at('/what-if'));
    await unfoldAndCheck('Vetoed', 'SB 1047');
    await page.waitForURL(/include=us-ca-sb-1047/);
    await page.locator('td.moved').first().waitFor();
    expect(await page.locator('.change-summary').innerText()).toMatch(/[1-9]\d* rose.*0 fell/s);
    await page.reload();
    expect(await page.getByLabel('SB 1047', { exact: true }).isChecked()).toBe(true);
  });
});

describe('a pinned release', () => {
  it('is kept by links and by forms', async () => {
    await page.goto(pages.at('/r/2026.11.0/coverage?asOf=2026-11-10'));
    await page.getByLabel('Status that counts').selectOption('any');
    await page.waitForURL(/\/r\/2026\.11\.0\/coverage\?status=any/);
    await page.locator('.matrix-scenario a').first().click();
    await page.waitForURL(/\/r\/2026\.11\.0\/scenario\//);
    expect(await page.locator('#edition').innerText()).toContain('2026.11.0');
  });
});

async function unfoldAndCheck(fold: string, box: string): Promise<void> {
  const details = page.locator('details.fold', { has: page.locator('summary', { hasText: fold }) }).first();
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await details.getByLabel(box, { exact: true }).check();
}

async function fill(label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByLabel(label, { exact: true }).press('Enter');
}
