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
      if (message.type() === 'error') problems.push(message.text());
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
    for (const n of [0, 1, 2]) {
      await page.locator('.graphiql-tab').nth(n).locator('button').first().click();
      await page.locator('.graphiql-execute-button').click();
      const answer = page.locator('.result-window');
      await expectText(answer, '"data"');
      expect(await answer.innerText()).not.toContain('"errors"');
    }
  });

  it('asks nobody else for anything, and nothing is refused by the content security policy', () => {
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});

async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if ((await locator.innerText()).includes(text)) return;
    await locator.page().waitForTimeout(100);
  }
  expect(await locator.innerText()).toContain(text);
}
