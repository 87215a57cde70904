import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

const SECRET = '3.1415926e25';

describe('what applies to a system, asked by a form', () => {
  let api: Api;
  const post = async (fields: string, path = '/what-applies') => {
    const reply = await api.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      payload: fields,
    });
    return { ...reply, text: reply.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '), code: reply.statusCode };
  };

  beforeAll(async () => {
    api = await openApi(memoryStore(await seedCatalogue()));
  });
  afterAll(() => api.close());

  it('answers with verdicts in three groups, and asks only what still matters', async () => {
    const { code, body, text } = await post(`market=EU&market=california&amount.training-compute=${SECRET}`);
    expect(code).toBe(200);
    for (const group of ['applies', 'undecided', 'does-not-apply']) expect(body).toContain(`<section id="${group}"`);
    expect(text).toContain('What still matters most');
    expect(text).toContain('you said 3.1415926e25 FLOP');
    expect(body).toContain(`value="${SECRET}"`);
    expect(body.split('name="amount.training-compute"')).toHaveLength(2);
  });

  it('settles more the more is said', async () => {
    const counts = (body: string): number =>
      Number(/verdict-undecided[^]*?<strong>(\d+)</.exec(body)?.[1] ?? 'nothing is undecided');
    const little = await post('market=EU');
    const [, first = ''] = /name="holds\.([^"]+)"/.exec(little.body) ?? [];
    const more = await post(`market=EU&${encodeURIComponent(`holds.${first}`)}=no`);
    expect(counts(more.body)).toBeLessThan(counts(little.body));
    expect(more.text).toContain('What you have said');
  });

  it('keeps nothing: no cache, no cookie, and no trace in the log', async () => {
    const before = api.log.length;
    const { headers } = await post(`market=EU&amount.training-compute=${SECRET}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('set-cookie');
    const lines = JSON.stringify(api.log.slice(before));
    expect(lines).toContain('"/what-applies"');
    expect(lines).not.toContain(SECRET);
    expect(lines).not.toContain('market');
  });

  it('makes a link only where one asks for it: the same question by GET, with a note', async () => {
    const form = await post(`amount.training-compute=${SECRET}`);
    expect(form.body).toContain('formmethod="get"');
    expect(form.text).not.toContain('This address holds your answers');
    const before = api.log.length;
    const link = await api.app.inject({
      url: `/what-applies?amount.training-compute=${SECRET}`,
      headers: { accept: 'text/html' },
    });
    expect(link.body).toContain('This address holds your answers');
    expect(link.headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(api.log.slice(before))).not.toContain(SECRET);
  });

  it.each([
    ['amount.training-compute=much', 'BAD_ARGUMENT', '3e25'],
    ['amount.training-compute=-1', 'BAD_ARGUMENT', 'at least 0'],
    ['amount.training-compute=3e25&unit.training-compute=USD', 'BAD_ARGUMENT', 'FLOP'],
    ['market=Atlantis', 'UNKNOWN_ENTRY', 'Atlantis'],
    ['market=none&market=EU', 'BAD_ARGUMENT', 'none alone'],
    ['developer=nobody', 'UNKNOWN_ENTRY', 'openai'],
    ['holds.judgement%2Fnothing=yes', 'UNKNOWN_ENTRY', 'judgement'],
    ['colour=red', 'BAD_ARGUMENT', 'market'],
  ])('refuses %s beside the form, with %s', async (fields, errorCode, says) => {
    const { code, text, body } = await post(fields);
    expect([fields, code]).toEqual([fields, 422]);
    expect(text).toContain(errorCode);
    expect(text).toContain(says);
    expect(body).toContain('<form class="applies"');
  });

  it('reads a pinned release, and stays there', async () => {
    const { code, body } = await post('market=EU', '/r/2026.11.0/what-applies');
    expect(code).toBe(200);
    expect(body).toContain('action="/r/2026.11.0/what-applies"');
    expect(body).toContain('href="/r/2026.11.0/definition/');
  });

  it('escapes what was typed', async () => {
    const { body } = await post(`amount.training-compute=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>alert');
  });
});
