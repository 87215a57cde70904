import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import type { SnapshotSource } from '../../src/catalogue/snapshot.js';
import { ReleaseError } from '../../src/releases/release-error.js';
import { hashParts } from '../../src/releases/release-content.js';
import { type Api, openApi } from '../setup/api.js';
import { aRelease, memoryStore, seedParts } from '../setup/memory-store.js';
import { anAuthority, aMetric } from '../setup/sample-frame.js';
import { sampleParts } from '../setup/sample-parts.js';

const HOSTILE = 'a\u0001\u007f\u2028\u{1F9E0}\uFFFD"\\/\t\n\b\f\ré\u0301<script>';
const hostile = sampleParts({
  authorities: [anAuthority({ name: HOSTILE }), ...sampleParts().authorities.slice(1)],
  metrics: [...sampleParts().metrics, { ...aMetric('odd', 'x'), means: HOSTILE }],
});

/** The first says the right hash of itself, the second a wrong one. */
let store: SnapshotSource;
let api: Api;
let address: string;
beforeAll(async () => {
  const parts = [await seedParts(), hostile, hostile];
  const hashes = [hashParts(await seedParts()), hashParts(hostile), '0'.repeat(64)];
  const memory = memoryStore(...parts.map((each) => link(each)));
  const stated = (n: number) => ({ ...aRelease(n), contentHash: hashes[n] ?? '' });
  store = {
    current: () => memory.current(),
    releases: () => [stated(2), stated(1), stated(0)],
    at: (version) =>
      version === '2026.10.0'
        ? Promise.reject(new ReleaseError('RELEASE_UNREADABLE', 'the database is away', 'Try again.'))
        : memory.at(version),
  };
  api = await openApi(store);
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
});
afterAll(() => api.close());

async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
  return await api.app.inject({ method: 'GET', url, headers });
}

async function recompute(version: string): Promise<{ readonly code: number; readonly said: unknown }> {
  const script = join(import.meta.dirname, 'recompute-hash.ts');
  const argv = ['--no-warnings', script, address, version];
  return await new Promise((resolve) => {
    execFile(process.execPath, argv, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: JSON.parse(stdout) as unknown });
    });
  });
}

describe('the canonical content of a release', () => {
  it.each(['2026.11.0', '2026.11.1'])('has the hash that a third party computes: %s', async (version) => {
    const contentHash = store.releases().find((release) => release.version === version)?.contentHash ?? '';
    const { code, said } = await recompute(version);
    expect(said).toMatchObject({ version, stated: contentHash, ofBytes: contentHash, recomputed: contentHash });
    expect(code).toBe(0);
  });

  it('shows where a release states a hash that is not its own', async () => {
    const { code, said } = await recompute('2026.11.2');
    expect(said).toMatchObject({ stated: '0'.repeat(64), recomputed: hashParts(hostile), isRight: false });
    expect(code).toBe(1);
  });

  it('is served plain or packed, never changes, and is named by its hash', async () => {
    const hash = hashParts(hostile);
    const plain = await get('/r/2026.11.1/catalogue.json', { 'accept-encoding': 'identity' });
    expect(createHash('sha256').update(plain.rawPayload).digest('hex')).toBe(hash);
    expect(plain.headers).toMatchObject({
      etag: `"${hash}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/json; charset=utf-8',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    const packed = await get('/r/2026.11.1/catalogue.json', { 'accept-encoding': 'br, gzip;q=0.5' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', etag: `"${hash}+gzip"` });
    expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
    const refused = await get('/r/2026.11.1/catalogue.json', { 'accept-encoding': 'gzip;q=0' });
    expect(refused.headers['content-encoding']).toBeUndefined();
    const known = await get('/r/2026.11.1/catalogue.json', { 'if-none-match': `W/"x", "${hash}"` });
    expect([known.statusCode, known.rawPayload.length]).toEqual([304, 0]);
  });

  it('of the latest release stands under an address that never changes', async () => {
    const { statusCode, headers } = await get('/catalogue.json');
    expect([statusCode, headers.location]).toEqual([307, '/r/2026.11.2/catalogue.json']);
  });

  it('says that there is no such release, or that it cannot be read now', async () => {
    const unknown = await get('/r/2026.11.9/catalogue.json');
    expect([unknown.statusCode, unknown.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'UNKNOWN_RELEASE', accepted: expect.arrayContaining(['2026.11.2']) }),
    ]);
    const away = await get('/r/2026.10.0/catalogue.json');
    expect([away.statusCode, away.headers['retry-after'], away.json<{ code: string }>().code]).toEqual([
      503,
      '5',
      'RELEASE_UNREADABLE',
    ]);
  });
});
