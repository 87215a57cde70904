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
afterEach(() => watched.context.close());

const focused = (): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.textContent');

describe('with the keyboard alone', () => {
  it('the first stop is the way past the navigation', async () => {
    await page.goto(pages.at('/coverage'));
    await page.keyboard.press('Tab');
    expect((await focused()).trim()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
  });

  it('a cell is opened, read and left again to where it was', async () => {
    await page.goto(pages.at('/coverage'));
    const cell = page.locator('td.cell a').nth(3);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog#panel[open] .verdict').waitFor();
    await page.waitForURL(/\/coverage\/[a-z-]+\/[a-z-]+$/);
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForURL(pages.at('/coverage'));
    expect(await page.locator('dialog#panel[open]').count()).toBe(0);
    const href = await cell.getAttribute('href');
    await page.waitForFunction(`document.activeElement.getAttribute('href') === '${String(href)}'`);
  });

  it('cite and download open and close', async () => {
    await page.goto(pages.at('/scenario/biological-weapons'));
    const cite = page.locator('details.tool summary', { hasText: 'Cite' });
    await cite.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.tool[open] pre').first().innerText()).toContain('@');
    await page.keyboard.press('Escape');
    expect(await page.locator('details.tool[open]').count()).toBe(0);
    expect(await cite.evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  it('a filter keeps the focus on what was changed', async () => {
    await page.goto(pages.at('/coverage'));
    await page.getByLabel('Status that counts').focus();
    await page.keyboard.press('End');
    await page.waitForURL(/status=any/);
    await page.locator('.question', { hasText: 'of any status' }).waitFor();
    expect(await focused()).toBe('field-status');
  });
});

describe('the search field', () => {
  it('is reached by a slash, forgives a misspelling and is moved through with arrows', async () => {
    await page.goto(pages.at('/'));
    await page.keyboard.press('/');
    expect(await focused()).toBe('site-search');
    // At once: what is suggested for the first letters alone can be there before the rest is typed.
    await page.keyboard.insertText('wistleblower');
    const field = page.locator('#site-search');
    await page.locator('#site-search[aria-expanded=true]').waitFor();
    const options = page.locator('#suggestions [role=option]');
    expect(await options.count()).toBeGreaterThan(2);
    expect((await options.allInnerTexts()).join('\n')).toMatch(/whistleblower/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await options.nth(1).getAttribute('id'));
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    const href = await options.nth(1).getAttribute('data-href');
    await page.keyboard.press('Enter');
    await page.waitForURL(pages.at(href ?? '/nowhere'));
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('closes with Escape, and Enter then searches for all', async () => {
    await page.goto(pages.at('/scenarios'));
    await page.keyboard.press('/');
    await page.keyboard.insertText('compute');
    await page.locator('#site-search[aria-expanded=true]').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#site-search').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=compute/);
    expect(await page.locator('main h2').count()).toBeGreaterThan(1);
    expect(watched.problems).toEqual([]);
  });

  it('does not take a slash that is typed into a field', async () => {
    await page.goto(pages.at('/search'));
    await page.locator('#q').fill('');
    await page.locator('#q').press('/');
    expect(await page.locator('#q').inputValue()).toBe('/');
  });
});
