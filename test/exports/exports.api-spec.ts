import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFiles } from '../../src/exports/export-files.js';
import { MadeFiles } from '../../src/exports/made-files.service.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;

beforeAll(async () => {
  const catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue, catalogue));
});
afterAll(() => api.close());

const PINNED = '/r/2026.11.1/exports';
const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers });

describe('exports over HTTP', () => {
  it('leads from the latest to the pinned files', async () => {
    const reply = await get('/exports/csv/claims.csv');
    expect(reply.statusCode).toBe(302);
    expect(reply.headers).toMatchObject({ location: `${PINNED}/csv/claims.csv`, 'cache-control': 'no-cache' });
    expect((await get('/exports')).headers.location).toBe(PINNED);
  });

  it('lists the files as JSON and as a page whose style the policy names', async () => {
    const { files } = (await get(`${PINNED}/index.json`)).json<{ files: { path: string; url: string }[] }>();
    expect(files.map(({ path }) => path)).toEqual(exportFiles().map(({ path }) => path));
    expect(files[0]?.url).toBe('https://redlines.example/r/2026.11.1/exports/registry.jsonl');
    const page = await get(PINNED, { accept: 'text/html' });
    const style = /<style>([^]*?)<\/style>/u.exec(page.body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers['content-security-policy']).toContain(`'sha256-${hash}'`);
    for (const { path } of files) expect(page.body).toContain(`href="${PINNED}/${path}"`);
  });

  it('narrows the list by format and kind', async () => {
    const reply = await get(`${PINNED}?format=csv&kind=metric`);
    const paths = reply.json<{ files: { path: string }[] }>().files.map(({ path }) => path);
    expect(paths).toContain('csv/metrics.csv');
    expect(paths).not.toContain('csv/claims.csv');
    expect(paths).not.toContain('registry.sqlite');
  });

  it('sends a text with length, hash, name and a cache that keeps it', async () => {
    const reply = await get(`${PINNED}/csv/claims.csv`);
    const hash = createHash('sha256').update(reply.rawPayload).digest();
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      etag: `"${hash.toString('hex')}"`,
      'content-length': String(reply.rawPayload.length),
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="redlines-2026.11.1-claims.csv"',
      'cache-control': 'public, max-age=31536000, immutable',
      'repr-digest': `sha-256=:${hash.toString('base64')}:`,
    });
    const again = await get(`${PINNED}/csv/claims.csv`, { 'if-none-match': `"x", W/"${hash.toString('hex')}"` });
    expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: '' });
    const head = await api.app.inject({ method: 'HEAD', url: `${PINNED}/csv/claims.csv` });
    expect({ status: head.statusCode, length: head.headers['content-length'], body: head.body }).toEqual({
      ...{ status: 200, length: String(reply.rawPayload.length), body: '' },
    });
  });

  it('makes the database once for those who ask together, and sends parts of it', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => get(`${PINNED}/registry.sqlite`)));
    const [first] = replies;
    if (first === undefined) throw new Error('unreachable');
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(replies.map(({ headers }) => headers.etag)).size).toBe(1);
    const folder = await mkdtemp(join(tmpdir(), 'redlines-sqlite-'));
    try {
      await writeFile(join(folder, 'registry.sqlite'), first.rawPayload);
      const database = new DatabaseSync(join(folder, 'registry.sqlite'), { readOnly: true });
      expect(database.prepare('select version from release').get()).toEqual({ version: '2026.11.1' });
      database.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    const part = await get(`${PINNED}/registry.sqlite`, { range: 'bytes=0-15' });
    expect({ status: part.statusCode, body: part.body }).toEqual({ status: 206, body: 'SQLite format 3\0' });
    expect(part.headers['content-range']).toBe(`bytes 0-15/${String(first.rawPayload.length)}`);
    const beyond = await get(`${PINNED}/registry.sqlite`, { range: 'bytes=999999999-' });
    expect(beyond.statusCode).toBe(416);
  });

  it('sums up every other file of the release', async () => {
    const sums = (await get(`${PINNED}/SHA256SUMS`)).body.trimEnd().split('\n');
    const paths = exportFiles().map(({ path }) => path);
    expect(sums.map((line) => line.slice(66))).toEqual(paths.filter((path) => path !== 'SHA256SUMS'));
    for (const path of ['registry.jsonl', 'parquet/claims.parquet', 'registry-datapackage.zip', 'registry.sqlite']) {
      const { rawPayload } = await get(`${PINNED}/${path}`);
      expect(sums).toContain(`${createHash('sha256').update(rawPayload).digest('hex')}  ${path}`);
    }
  });

  it.each([
    ['/r/2026.11.9/exports/registry.jsonl', 404, 'UNKNOWN_RELEASE', '2026.11.1'],
    [`${PINNED}/csv/claim.csv`, 404, 'BAD_ARGUMENT', 'csv/claims.csv'],
    [`${PINNED}/../../../etc/passwd.json`, 404, undefined, 'etc/passwd'],
    [`${PINNED}/%2e%2e%2fetc%2fpasswd`, 404, 'BAD_ARGUMENT', 'registry.jsonl'],
    [`${PINNED}/index.json?format=cvs`, 400, 'BAD_ARGUMENT', 'jsonl'],
    [`${PINNED}/index.json?kind=claims`, 400, 'BAD_ARGUMENT', 'red-line'],
  ])('refuses %s with what it takes', async (url, status, code, accepted) => {
    const reply = await get(url);
    expect(reply.statusCode).toBe(status);
    expect(reply.body).toContain(accepted);
    if (code !== undefined) expect(reply.body).toContain(code);
  });

  it('refuses in the format that was asked for', async () => {
    const wrong = `${PINNED}/csv/claim.csv`;
    expect((await get(wrong)).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await get(wrong, { accept: 'text/html' })).body).toMatch(/^<!doctype html>[^]*csv\/claims\.csv/);
    expect((await get('/r/9/exports/registry.jsonl')).json()).toMatchObject({ code: 'UNKNOWN_RELEASE' });
  });

  it('goes on when a client leaves half-way', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    for (const path of ['registry.jsonl', 'registry.sqlite']) {
      await new Promise<void>((resolve, reject) => {
        const asking = ask({ port, host: '127.0.0.1', path: `${PINNED}/${path}` }, (reply) => {
          reply.once('data', () => {
            reply.destroy();
            resolve();
          });
        });
        asking.on('error', reject);
        asking.end();
      });
      expect((await get(`${PINNED}/${path}`)).statusCode).toBe(200);
    }
  });
});

describe('MadeFiles', () => {
  it('takes its folder with it, and makes anew what somebody took away', async () => {
    const made = new MadeFiles();
    const catalogue = await seedCatalogue();
    const edition = { release: '1', contentHash: '', publishedAt: null, notes: null, base: '', asOf: '2026-11-22' };
    const file = exportFiles().find(({ path }) => path === 'parquet/metrics.parquet');
    if (file === undefined) throw new Error('unreachable');
    for (const round of [1, 2]) {
      const handle = await made.open(file, { catalogue, edition });
      expect((await handle.stat()).size).toBeGreaterThan(100);
      await handle.close();
      if (round === 1) await rm(await folderOf(made), { recursive: true });
    }
    const folder = await folderOf(made);
    await access(folder);
    await made.onModuleDestroy();
    await expect(access(folder)).rejects.toThrow('ENOENT');
  });
});

async function folderOf(made: MadeFiles): Promise<string> {
  return (await (Reflect.get(made, 'folder') as Promise<string> | null)) ?? '';
}
