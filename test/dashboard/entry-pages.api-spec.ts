import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { ENTRY_KINDS, kindOf } from '../../src/catalogue/ids.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

/** Of kinds with many entries, every so-manieth: their pages differ in what they show, not in how. */
const MOST_OF_A_KIND = 40;

/** What a value that is none leaves in a page; texts may well say that something is undefined. */
const NO_VALUE = /\[object |>(?:undefined|null|NaN)[<.,;:]|[="/](?:undefined|null|NaN)["/]/;

describe('the page of every kind of entry', () => {
  let api: Api;
  let catalogue: Catalogue;
  const page = async (path: string) => {
    const { statusCode, body } = await api.app.inject({ url: path, headers: { accept: 'text/html' } });
    return { statusCode, body, text: body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
  };

  beforeAll(async () => {
    catalogue = await seedCatalogue();
    api = await openApi(memoryStore(catalogue, catalogue));
  });
  afterAll(() => api.close());

  it.each(ENTRY_KINDS)('%s: is whole, and shows no value that is none', async (kind) => {
    const ids = [...catalogue.byId.keys()].filter((id) => kindOf(id) === kind);
    const step = Math.ceil(ids.length / MOST_OF_A_KIND);
    for (const id of ids.filter((_, i) => i % step === 0)) {
      const { statusCode, body } = await page(`/${id}`);
      expect([id, statusCode]).toEqual([id, 200]);
      expect([id, NO_VALUE.exec(body)?.[0]]).toEqual([id, undefined]);
      expect([id, (body.match(/<h1[ >]/g) ?? []).length]).toEqual([id, 1]);
      expect(body).toContain('aria-label="Breadcrumbs"');
      expect(body).toContain('>Cite<');
      expect(body).toContain('rel="bookmark"');
    }
  });

  it('of an intervention has its clauses, its cover, its versions and its sources', async () => {
    const { body, text } = await page('/intervention/us-ca-sb-53');
    for (const part of ['timeline', 'red-lines', 'definitions', 'provisions', 'coverage', 'versions', 'sources']) {
      expect(body).toContain(`<section id="${part}"`);
    }
    expect(text).toContain('Training compute more than 1e26 FLOP');
    expect(body).toContain('href="/lineage/us-ca-sb-1047"');
    expect(text).toContain('SB 1047 became SB 53');
  });

  it('of a definition draws its criteria and leads to a comparison with others', async () => {
    const { body, text } = await page('/definition/us-ca-sb-53/frontier-model');
    expect(text).toContain('Designed for general output judged by developer');
    expect(body).toContain(
      'href="/definitions?concept=covered-model&amp;definitions=us-ca-sb-53/frontier-model,us-ca-sb-1047/covered-model-before-2027"',
    );
  });

  it('of a red line grades six points by mark and word, and tells how it moved', async () => {
    const { body, text } = await page('/red-line/anthropic-rsp-1-0/asl-3-misuse-containment');
    const grades = text.match(/Does not hold|Holds|Unknown/g) ?? [];
    expect(grades).toHaveLength(6);
    expect(body).toContain('<section id="versions"');
    expect(text).toContain('2 of 6');
  });

  it('of a pinned release stays within it, whatever it links to', async () => {
    const { body } = await page('/r/2026.11.0/intervention/us-ca-sb-53');
    const links = [...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href);
    const leave = links.filter(
      (href) => !/^\/(?:r\/2026\.11\.0|assets\/|theme\.css|graphql|editing|intervention\/us-ca-sb-53$)/.test(href),
    );
    expect([...new Set(leave)].filter((href) => href !== '/')).toEqual([]);
  });

  it('says what an entry that nobody knows is near to', async () => {
    const { statusCode, text } = await page('/intervention/us-ca-sb-54');
    expect(statusCode).toBe(404);
    expect(text).toContain('UNKNOWN_ENTRY');
    expect(text).toContain('us-ca-sb-53');
  });
});
