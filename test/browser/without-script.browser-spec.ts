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
  watched = await pages.open({ javaScriptEnabled: false, colorScheme: 'light' });
  page = watched.page;
});
afterEach(() => watched.context.close());

describe('with script switched off', () => {
  it('filters are sent by their button and lead to a tidy address', async () => {
    await page.goto(pages.at('/coverage'));
    await page.getByLabel('Status that counts').selectOption('any');
    await page.locator('details.fold summary', { hasText: 'Kinds of text' }).click();
    await page.getByLabel('Statute', { exact: true }).check();
    await page.getByLabel('Treaty', { exact: true }).check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    expect(page.url()).toBe(pages.at('/coverage?status=any&kinds=statute,treaty'));
    expect(await page.locator('.question').innerText()).toContain('of any status');
  });

  it('the slider has a button', async () => {
    await page.goto(pages.at('/coverage'));
    await page.getByRole('slider').press('Home');
    await page.getByRole('button', { name: 'Go to this month' }).click();
    expect(page.url()).toBe(pages.at('/coverage?asOf=2016-01-01'));
  });

  it('a scenario is counted under another filter, with many values of one kind', async () => {
    await page.goto(pages.at('/r/2026.11.0/scenario/biological-weapons'));
    await page.locator('#refine > summary').click();
    await page.locator('details.fold summary', { hasText: 'Bindingness' }).click();
    await page.getByLabel('Binding', { exact: true }).check();
    await page.getByLabel('Co regulatory', { exact: true }).check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    expect(page.url()).toBe(pages.at('/r/2026.11.0/scenario/biological-weapons?bindingness=binding,co-regulatory'));
  });

  it('a cell is a page', async () => {
    await page.goto(pages.at('/coverage'));
    await page.locator('td.cell a').first().click();
    expect(page.url()).toMatch(/\/coverage\/[a-z-]+\/[a-z-]+$/);
    expect(await page.locator('#cell .verdict').count()).toBe(1);
  });

  it('the search is a form', async () => {
    await page.goto(pages.at('/scenarios'));
    await page.locator('#site-search').fill('wistleblower');
    await page.locator('#site-search').press('Enter');
    expect(page.url()).toBe(pages.at('/search?q=wistleblower'));
    expect(await page.locator('.hits li').count()).toBeGreaterThan(2);
  });

  it('the colours are chosen by buttons, for good and without leaving the page', async () => {
    await page.goto(pages.at('/scenarios?status=any'));
    const paper = () => page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'dark' }).click();
    expect(page.url()).toBe(pages.at('/scenarios?status=any'));
    expect(await paper()).not.toBe(light);
    await page.goto(pages.at('/search'));
    expect(await paper()).not.toBe(light);
    await page.getByRole('button', { name: 'system' }).click();
    expect(await paper()).toBe(light);
  });
});
