import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { link } from '../../src/catalogue/link.js';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import type { CreateAppOptions } from '../../src/create-app.service.js';
import { openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

/** A page of a browser, and everything that it complained of. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** errors on the console, faults of scripts, and requests to others */
  readonly problems: readonly string[];
}

export interface Pages {
  readonly address: string;
  /** the whole address of a path */
  readonly at: (path: string) => string;
  /** a new window with nothing in it; closed with the rest at the latest */
  open(options?: BrowserContextOptions): Promise<Watched>;
  close(): Promise<void>;
}

/** The first edition as release 2026.11.1, and before it one that knew a regime more and some claims fewer. */
export async function twoReleases(): Promise<SnapshotSource> {
  const parts = await seedParts();
  const atlantis = { id: 'regime/atlantis', slug: 'atlantis', name: 'Atlantis', kind: 'country' } as const;
  const older = {
    ...parts,
    regimes: [...parts.regimes, atlantis],
    claims: parts.claims.filter((_, i) => i % 9 !== 0),
  };
  return memoryStore(link(older), link(parts));
}

/** The service on a port of its own with a browser in front of it. */
export async function openPages(store?: SnapshotSource, options: Partial<CreateAppOptions> = {}): Promise<Pages> {
  let address = '';
  const api = await openApi(store ?? (await twoReleases()), { ...options, publicUrl: () => address });
  let browser: Browser;
  try {
    await api.app.listen(0, '127.0.0.1');
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  } catch (error) {
    await api.close();
    throw error;
  }
  address = await api.app.getUrl();
  const reached = address;
  return {
    address: reached,
    at: (path) => `${reached}${path}`,
    async open(options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !url.startsWith('data:')) problems.push(`asks ${url}`);
      });
      page.on('console', (message) => {
        // A page about an error is served with its status, which the browser logs.
        if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text())) {
          problems.push(message.text());
        }
      });
      page.on('pageerror', (error) => problems.push(error.message));
      return { page, context, problems };
    },
    async close() {
      await browser.close();
      await api.close();
    },
  };
}
