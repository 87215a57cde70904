import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/access/principal.js';
import { type Api, openApi } from '../setup/api.js';
import { aClaim } from '../setup/sample-clauses.js';
import { type EditingDeskSetup, openEditingDesk } from './editing-desk-setup.js';
import { Visitor } from './editing-visitor.js';

const CLAIM = aClaim();
const NEW = '/editing/proposals/new';
const as = (strength: string, more: object = {}) => JSON.stringify({ ...CLAIM, strength, ...more });

describe('editing in the browser', () => {
  let desk: EditingDeskSetup;
  let api: Api;
  let ada: Visitor;
  let ben: Visitor;
  let pam: Visitor;
  const signedIn = async (person: string, ...roles: readonly Role[]) => {
    const visitor = new Visitor(api);
    await visitor.signIn(await api.tokenFor(roles, { person }));
    return visitor;
  };
  beforeAll(async () => {
    desk = await openEditingDesk();
    api = await openApi(desk.store, desk.options);
    ada = await signedIn('ada', 'contributor');
    ben = await signedIn('ben', 'reviewer', 'contributor');
    pam = await signedIn('pam', 'publisher');
  });
  afterAll(async () => {
    await api.close();
    await desk.close();
  });

  const wanted = (some: Readonly<Record<string, string>> = {}) => ({
    ...{ title: 'Weaker', rationale: 'No pass mark.', entry: CLAIM.id, base: '', change: 'put' },
    ...{ content: as('nominal'), reason: '', successor: '', ...some },
  });
  /** Path of a draft of Ada's. */
  const drafted = async (some?: Readonly<Record<string, string>>) =>
    (await ada.done(NEW, wanted(some))).location.replace(/\?.*/, '');
  const submitted = async (some?: Readonly<Record<string, string>>) => {
    const path = await drafted(some);
    await ada.done(`${path}/submit`, {});
    return path;
  };
  const approve = async (path: string, version = '1') =>
    await ben.done(`${path}/review`, { verdict: 'approve', version, comment: '' });

  it('goes the whole way: proposed, reviewed, accepted, published, read', async () => {
    const form = await ada.get(`${NEW}?entry=${CLAIM.id}`);
    expect(form.body).toMatch(/<input type="hidden" name="base" value="\d+"/);
    expect(form.body).toContain('&quot;strength&quot;: &quot;partial&quot;');
    const base = /name="base" value="(\d+)"/.exec(form.body)?.[1] ?? '';
    const draft = await ada.done(NEW, wanted({ base }));
    expect(draft.text).toContain('Saved as a draft');
    const path = draft.location.replace(/\?.*/, '');
    expect((await new Visitor(api).get(path)).status).toBe(404);
    expect((await ada.done(`${path}/submit`, {})).text).toContain('Submitted: reviewers are asked');

    const seen = await ben.get(path);
    expect(seen.text).toMatch(/strength − partial \+ nominal/);
    expect(seen.text).toMatch(/Effect on coverage.*Fell.*Partial.*Nominal/);
    expect((await ben.post(`${path}/accept`, {})).text).toContain('NeedsAnotherReviewer');
    expect((await approve(path)).text).toMatch(/Approved by ben, 2026-11-22 10:00 UTC , of version 1/);
    expect((await ben.done(`${path}/accept`, { note: 'Thank you.' })).text).toContain('Accepted: it is part');

    const before = await pam.get('/editing/publish');
    expect(before.text).toContain('1 entry differs');
    expect(before.text).toContain('Since 2026.11.0: 1 entry changed.');
    const published = await pam.done('/editing/publish', { version: '', notes: 'One claim weaker.' });
    expect(published.text).toContain('readers see release 2026.11.1');
    expect((await pam.post('/editing/publish', { version: '', notes: '' })).text).toContain('NothingToPublish');
    expect((await new Visitor(api).get(`/${CLAIM.id}`)).text).toContain('Nominal');
    const history = await new Visitor(api).get(`/editing/history?entry=${CLAIM.id}`);
    expect(history.text).toMatch(/2 revisions.*ben.*proposal\/1.*seed files/);
    expect(history.body.match(/[0-9a-f]{64}/g)?.length).toBe(6);
  });

  it('lists what each may see, by state, author and entry', async () => {
    const path = await drafted({ title: 'Kept to myself' });
    const anybody = new Visitor(api);
    expect((await ada.get('/editing')).text).toContain('Kept to myself');
    expect((await anybody.get('/editing')).text).not.toContain('Kept to myself');
    expect((await ada.get('/editing?state=accepted&author=ada')).text).not.toContain('Kept to myself');
    expect((await ada.get(`/editing?state=draft&state=rejected&entry=${CLAIM.id}`)).text).toContain('Kept to myself');
    expect((await ada.get('/editing?state=lost')).status).toBe(400);
    expect((await ada.done(`${path}/withdraw`, { note: '' })).text).toContain('a proposal that is withdrawn stays so');
  });

  it('is kept by nobody: no cache, no index, the address stays here', async () => {
    for (const url of ['/editing', '/editing/sign-in', NEW, '/editing/history', '/editing/proposals/999']) {
      const { headers, body, status } = await ada.get(url);
      expect([url, headers['cache-control'], headers['referrer-policy']]).toEqual([url, 'no-store', 'same-origin']);
      expect([status, body.includes('content="noindex"')]).toEqual([url.endsWith('999') ? 404 : 200, true]);
    }
    expect((await ada.post(NEW, wanted())).headers['cache-control']).toBe('no-store');
  });

  it('tells each outcome in words, with what to do', async () => {
    const path = await submitted();
    expect(await ada.post(`${path}/submit`, {})).toMatchObject({ status: 409 });
    expect((await ben.post(`${path}/withdraw`, { note: '' })).text).toContain('NotTheAuthor');
    expect(await ben.post('/editing/proposals/4711/accept', {})).toMatchObject({ status: 404 });
    expect(await ben.post(`${path}/explode`, {})).toMatchObject({ status: 404 });
    expect(await ada.post(`${path}/accept`, {})).toMatchObject({ status: 403 });
    expect((await new Visitor(api).post(`${path}/accept`, {})).status).toBe(401);
    const mute = await ben.post(`${path}/review`, { version: '1', verdict: 'comment', comment: ' ' });
    expect([mute.status, mute.text.includes('InvalidContent')]).toEqual([422, true]);
    expect((await ben.post(`${path}/review`, { version: '1', comment: 'kept' })).body).toContain('>kept</textarea>');
    await ada.done(`${path}/amend`, wanted({ title: 'Weaker still', content: as('none', { strength: 'nominal' }) }));
    const late = await ben.post(`${path}/review`, { version: '1', verdict: 'approve' });
    expect([late.status, late.text.includes('OutOfDate'), late.text.includes('version 2')]).toEqual([409, true, true]);
    expect((await ben.done(`${path}/reject`, { note: 'It says so already.' })).text).toContain('It says so already.');
    expect((await ben.post(`${path}/reject`, { note: 'x' })).text).toContain('NotAllowedInState');
    expect((await pam.post('/editing/publish', { version: 'tomorrow' })).text).toContain('BAD_ARGUMENT');
    expect((await pam.post('/editing/publish', { version: '2026.11.0' })).text).toContain('VersionTaken');
    expect(await ada.post('/editing/publish', {})).toMatchObject({ status: 403 });
  });

  it('names rules that would be broken, and refuses to accept', async () => {
    const path = await submitted({ entry: 'layer/assessment', change: 'retire', reason: 'No more.' });
    const seen = await approve(path);
    expect(seen.text).toMatch(/Rules that it would break.*DANGLING_REFERENCE/);
    expect(seen.text).toContain('It can be told when the rules are kept');
    expect((await ben.post(`${path}/accept`, {})).text).toContain('HasFindings');
  });

  it('rebases what changed underneath, field by field, as chosen', async () => {
    const mine = await submitted({ content: as('nominal', { confidence: 'uncertain' }) });
    const theirs = await submitted({ content: as('nominal', { confidence: 'very-likely' }) });
    await approve(mine);
    await approve(theirs);
    await ben.done(`${theirs}/accept`, {});
    const conflict = await ben.post(`${mine}/accept`, {});
    expect([conflict.status, conflict.text.includes('Conflict')]).toEqual([409, true]);
    expect(conflict.text).toMatch(/Both started from: likely Mine: uncertain Theirs: very-likely/);
    expect((await ada.post(`${mine}/rebase`, {})).text).toContain('Conflict');
    const choice = { 'field.0': JSON.stringify({ entry: CLAIM.id, path: ['confidence'] }), 'choice.0': 'mine' };
    const rebased = await ada.done(`${mine}/rebase`, choice);
    expect(rebased.text).toMatch(/Rebased.*confidence − very-likely \+ uncertain/);
    await approve(mine, '2');
    expect((await ben.done(`${mine}/accept`, {})).text).toContain('Accepted: it is part');
  });

  it('loses nothing that was typed, and says of each field what is wrong', async () => {
    const torn = await ada.post(NEW, wanted({ title: 'Kept title', content: '{"id": ' }));
    expect([torn.status, torn.text.includes('BAD_JSON')]).toEqual([422, true]);
    expect(torn.body).toContain('value="Kept title"');
    expect(torn.body).toContain('{&quot;id&quot;: </textarea>');
    const wrong = await ada.post(NEW, wanted({ title: '', content: as('mighty', { verdict: 1 }) }));
    expect(wrong.body).toContain('href="#field-title"');
    const inside = await ada.post(NEW, wanted({ content: as('mighty', { verdict: 1 }) }));
    expect(inside.body).toContain('id="problems-content"');
    expect(inside.text).toMatch(/strength of claim\/.*verdict of claim\/.*UNKNOWN_FIELD/);
    const late = new Visitor(api);
    const kept = await late.post(NEW, wanted({ rationale: 'An hour of work.' }));
    expect([kept.status, kept.body.includes('An hour of work.</textarea>')]).toEqual([401, true]);
    const retired = await ada.post(NEW, wanted({ change: 'retire', reason: '', successor: '../x' }));
    expect(retired.body).toMatch(/id="problems-reason"[^]*id="problems-successor"/);
  });

  it('takes one entry more into a proposal, and leaves it alone again', async () => {
    const path = await drafted();
    const more = {
      entry: 'regime/freshland',
      content: '{"id":"regime/freshland","slug":"freshland","name":"Freshland","kind":"country"}',
    };
    const two = await ada.done(`${path}/amend`, wanted(more));
    expect(two.text).toMatch(/What it changes 2.*regime\/freshland New entry/);
    expect((await ada.get(`${path}/amend?entry=regime/freshland`)).body).toContain('Freshland');
    expect((await ada.done(`${path}/drop`, { entry: 'regime/freshland' })).text).toContain('What it changes 1');
    expect((await ben.post(`${path}/drop`, { entry: CLAIM.id })).text).toContain('NotTheAuthor');
  });

  it('escapes HTML and script in every field', async () => {
    const evil = '"><script>alert(1)</script>\'</textarea>';
    const path = await submitted({ title: evil, rationale: evil, content: as('nominal', { rationale: evil }) });
    await ben.done(`${path}/review`, { verdict: 'comment', version: '1', comment: evil });
    const url = encodeURIComponent(evil);
    const seen = [
      await ben.get(path),
      await ben.get('/editing'),
      await ben.get(`/editing?author=${url}&entry=${url}`),
      await ben.get(`/editing?state=${url}`),
      await ben.get(`/editing/history?entry=${url}`),
      await ada.get(`${NEW}?entry=${url}`),
      await ada.get(`${path}?done=${url}`),
      await ada.get(`/editing/sign-in?next=${url}`),
      await ada.get(`/editing/proposals/${url}`),
      await ada.post(`${path}/${url}`, {}),
      await ada.post(NEW, Object.fromEntries(Object.keys(wanted()).map((name) => [name, evil]))),
      await ben.post(`${path}/review`, { version: evil, verdict: evil, comment: evil }),
      await pam.post('/editing/publish', { version: evil, notes: evil }),
      await ben.done(`${path}/reject`, { note: evil }),
    ];
    for (const { body } of seen) expect(body).not.toMatch(/<script>alert|'<\/textarea>/);
    expect(seen[0]?.body).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('says when the database is away, keeps what was typed, and works again', async () => {
    const path = await submitted();
    await desk.dataSource.destroy();
    const away = await ada.get(path);
    expect([away.status, away.text.includes('Editing waits for the database')]).toEqual([503, true]);
    expect(away.headers['retry-after']).toBe('5');
    const kept = await ada.post(NEW, wanted({ rationale: 'An hour of work.' }));
    expect([kept.status, kept.body.includes('An hour of work.</textarea>')]).toEqual([503, true]);
    expect((await new Visitor(api).get('/coverage')).status).toBe(200);
    await desk.dataSource.initialize();
    expect((await ada.get(path)).status).toBe(200);
  });
});
