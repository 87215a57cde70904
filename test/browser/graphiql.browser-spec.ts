import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

describe('the query page in a browser, without the internet', () => {
  let api: Api;
  let browser: Browser;
  let page: Page;
  let address: string;
  const foreign: string[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    api = await openApi(memoryStore(await seedCatalogue()));
    await api.app.listen(0, '127.0.0.1');
    address = await api.app.getUrl();
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('400 (Bad Request)')) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${address}/graphql`, { waitUntil: 'networkidle' });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it('opens with three sample questions', async () => {
    await page.waitForSelector('.graphiql-tab');
    expect(await page.locator('.graphiql-tab').count()).toBe(3);
  });

  it('answers each of them when it is run', async () => {
    for (const [n, root] of ['coverageGaps', 'definitions', 'redLines'].entries()) {
      await page.locator('.graphiql-tab').nth(n).locator('button').first().click();
      expect(await answerOf(page, root)).toContain(`"${root}"`);
    }
  });

  it('asks nobody else for anything, and nothing is refused by the content security policy', () => {
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/**
 * Runs the open tab until its answer has the field. GraphiQL learns the operation of a tab a moment after it is opened,
 * so that a run at once may still name the operation of the tab before.
 */
async function answerOf(page: Page, root: string): Promise<string> {
  const answer = page.locator('.result-window');
  for (let run = 0; run < 20; run += 1) {
    await page.waitForTimeout(500);
    await page.locator('.graphiql-execute-button').click();
    for (let look = 0; look < 10 && !(await answer.innerText()).includes(`"${root}"`); look += 1) {
      await page.waitForTimeout(100);
    }
    if ((await answer.innerText()).includes(`"${root}"`)) break;
  }
  return await answer.innerText();
}
