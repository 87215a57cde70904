import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role } from '../../src/access/principal.js';
import { type EditingDeskSetup, openEditingDesk } from '../dashboard/editing-desk-setup.js';
import { aClaim } from '../setup/sample-clauses.js';
import { newToken } from '../setup/token-memory.js';
import { accessibilityProblems } from './accessibility.js';
import { openPages, type Pages, type Watched } from './open-pages.js';

const CLAIM = aClaim();

describe('editing with the keyboard alone', () => {
  let desk: EditingDeskSetup;
  let pages: Pages;
  const opened: Watched[] = [];
  beforeAll(async () => {
    desk = await openEditingDesk();
    pages = await openPages(desk.store, desk.options);
  });
  afterAll(async () => {
    await pages.close();
    await desk.close();
  });
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  /** Without motion: colours that fade over are none of either theme. */
  async function visitor(javaScriptEnabled = true): Promise<Page> {
    const watched = await pages.open({ javaScriptEnabled, reducedMotion: 'reduce' });
    opened.push(watched);
    return watched.page;
  }

  async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
    await page.locator('main').getByRole(role, { name, exact: true }).first().focus();
    const opened = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await opened;
  }

  async function type(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }

  async function signIn(page: Page, person: string, ...roles: readonly Role[]): Promise<void> {
    await page.goto(pages.at('/editing/sign-in'));
    await type(page, 'Token', await newToken(desk.tokens, roles, { person }));
    await press(page, 'button', 'Sign in');
    expect(await page.locator('.editor-who').innerText()).toContain(`Signed in as ${person}`);
  }

  /** By all rules in light colours, and once more by those of colours in the dark. */
  async function isForEverybody(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityProblems(page, 'colours')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }

  it('goes from an entry to a release', async () => {
    const ada = await visitor();
    await ada.goto(pages.at('/editing/sign-in'));
    await isForEverybody(ada);
    await signIn(ada, 'ada', 'contributor');
    await ada.goto(pages.at(`/${CLAIM.id}`));
    await press(ada, 'link', 'Propose a change');
    await isForEverybody(ada);
    await type(ada, 'Title of the proposal', 'Weaker than it was said to be');
    await type(ada, 'Rationale', 'The duty to test has no pass mark.');
    await type(ada, 'Content (JSON)', '{ "id": ');
    await ada.getByRole('button', { name: 'Save as a draft' }).focus();
    await ada.keyboard.press('Enter');
    await ada.locator('#told').waitFor();
    expect(await ada.evaluate('document.activeElement.id')).toBe('told');
    expect(await ada.getByLabel('Rationale', { exact: true }).inputValue()).toBe('The duty to test has no pass mark.');
    await isForEverybody(ada);
    await ada.locator('#told a').focus();
    await ada.keyboard.press('Enter');
    expect(await ada.evaluate('document.activeElement.id')).toBe('field-content');
    await type(ada, 'Content (JSON)', JSON.stringify({ ...CLAIM, strength: 'nominal' }));
    await press(ada, 'button', 'Save as a draft');
    await isForEverybody(ada);
    await press(ada, 'button', 'Submit it for review');
    expect(await ada.locator('.done').innerText()).toContain('Submitted');

    const ben = await visitor();
    await signIn(ben, 'ben', 'reviewer', 'publisher');
    await isForEverybody(ben);
    await press(ben, 'link', '1. Weaker than it was said to be');
    await ben.getByLabel('Approve it as it is').focus();
    await ben.keyboard.press('Space');
    await type(ben, 'Comment (needed unless you approve)', 'Section 5 says so.');
    await press(ben, 'button', 'Send the review');
    await isForEverybody(ben);
    await press(ben, 'button', 'Accept it');
    expect(await ben.locator('.done').innerText()).toContain('Accepted');
    await press(ben, 'link', 'Publish');
    await isForEverybody(ben);
    await press(ben, 'button', 'Publish the release');
    expect(await ben.locator('.done').innerText()).toContain('2026.11.1');
    await ben.goto(pages.at(`/editing/history?entry=${CLAIM.id}`));
    await isForEverybody(ben);
    await press(ben, 'button', 'Sign out');
    await ben.goto(pages.at(`/${CLAIM.id}`));
    expect(await ben.locator('main').innerText()).toContain('Nominal');
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('takes a choice for each field that two changed, without script', async () => {
    const ada = await visitor(false);
    await signIn(ada, 'ada', 'contributor');
    const propose = async (confidence: string): Promise<string> => {
      await ada.goto(pages.at(`/editing/proposals/new?entry=${CLAIM.id}`));
      await type(ada, 'Title of the proposal', `It is ${confidence}`);
      await type(ada, 'Rationale', 'Read again.');
      await type(ada, 'Content (JSON)', JSON.stringify({ ...CLAIM, confidence }));
      await press(ada, 'button', 'Save as a draft');
      await press(ada, 'button', 'Submit it for review');
      return ada.url();
    };
    const [mine, theirs] = [await propose('uncertain'), await propose('very-likely')];
    const ben = await visitor(false);
    await signIn(ben, 'ben', 'reviewer');
    await ben.goto(theirs);
    await ben.getByLabel('Approve it as it is').check();
    await press(ben, 'button', 'Send the review');
    await press(ben, 'button', 'Accept it');
    await ada.goto(mine);
    await ada.getByLabel(/^Mine:/).focus();
    await ada.keyboard.press('Space');
    await press(ada, 'button', 'Rebase');
    expect(await ada.locator('.done').innerText()).toContain('Rebased');
    expect(await ada.locator('.difference .come').allInnerTexts()).toContainEqual(expect.stringContaining('uncertain'));
  });
});
