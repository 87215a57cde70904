import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { syncParts } from '../../src/editorial/sync-parts.service.js';
import { CatalogueStore } from '../../src/releases/catalogue-store.service.js';
import { ReleaseDesk } from '../../src/releases/release-desk.service.js';
import { listReleases } from '../../src/releases/release-reader.service.js';
import { SeedPublication } from '../../src/releases/seed-publication.service.js';
import { type Api, type ApiError, NOW, openApi } from '../setup/api.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { aClaim } from '../setup/sample-clauses.js';
import { sampleParts } from '../setup/sample-parts.js';
import { newToken, tokenMemory } from '../setup/token-memory.js';

const PUBLISH = `mutation Publish($version: String, $notes: String) {
  publishRelease(version: $version, notes: $notes) {
    __typename
    ... on ReleasePublished { release { id version publishedAt contentHash notes } }
    ... on HasFindings { message remedy findings { code entry path message remedy } }
    ... on VersionTaken { message remedy next release { version } }
    ... on NothingToPublish { message remedy release { version } }
  }
}`;

interface Outcome {
  readonly __typename: string;
  readonly release?: { readonly version: string; readonly notes: string; readonly contentHash: string };
  readonly next?: string;
  readonly findings?: readonly { readonly code: string; readonly path: readonly string[] }[];
}

describe('publishRelease', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let store: CatalogueStore;
  let api: Api;
  let publisher: string;
  let reviewer: string;
  let number = 0;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await database.connect();
    const seeds = {
      parts: sampleParts(),
      digest: 'first',
      now: new Date('2026-11-01T00:00:00Z'),
      notes: 'First edition.',
    };
    await new SeedPublication(dataSource).seed(seeds);
    store = new CatalogueStore(dataSource);
    await store.start();
    const tokens = tokenMemory();
    publisher = await newToken(tokens, ['publisher'], { person: 'p.ublisher' });
    reviewer = await newToken(tokens, ['reviewer', 'contributor']);
    const releaseDesk = new ReleaseDesk({ dataSource, clock: () => NOW, snapshots: store });
    api = await openApi(store, { releaseDesk, access: { tokens } });
  });
  afterAll(async () => {
    await api.close();
    await store.stop();
    await database.drop();
  });
  // Every test begins with an edit that was accepted and not yet published.
  beforeEach(async () => {
    number++;
    await hold({ claims: [aClaim({ rationale: `It makes a developer test before release; wording ${number}.` })] });
  });

  async function hold(lists: Parameters<typeof sampleParts>[0]): Promise<void> {
    await dataSource.transaction(async (manager) => await syncParts(manager, sampleParts(lists)));
  }

  async function ask(
    variables: object = {},
    token = publisher,
  ): Promise<{ outcome: Outcome; errors: readonly ApiError[] }> {
    const headers = { authorization: `Bearer ${token}` };
    const payload = { query: PUBLISH, variables };
    const reply = await api.app.inject({ method: 'POST', url: '/graphql', payload, headers });
    const { data, errors } = reply.json<{ data: { publishRelease: Outcome } | null; errors?: readonly ApiError[] }>();
    return { outcome: data?.publishRelease ?? { __typename: 'none' }, errors: errors ?? [] };
  }
  const count = async () => (await listReleases(dataSource)).length;

  it('publishes what was accepted as the next version, with notes from the data, and serves it at once', async () => {
    const { outcome, errors } = await ask({ notes: 'Wording of one claim.' });
    expect(errors).toEqual([]);
    expect(outcome).toMatchObject({ __typename: 'ReleasePublished', release: { version: '2026.11.1' } });
    expect(outcome.release?.notes).toBe(
      'Wording of one claim.\n\nSince 2026.11.0: 1 entry changed.\n\nChanged:\n- Coverage claim on AI Act, provision ' +
        '“test before release”, § 5(1): Biological attack, Risk assessment ' +
        '[claim/northland-ai-act/provision/test-before-release/biological-weapons/assessment]: rationale',
    );
    expect(store.current().release).toEqual(expect.objectContaining({ contentHash: outcome.release?.contentHash }));
    const { data } = await api.ask<{ releaseChanges: { changed: number } }>(
      '{ releaseChanges(from: "2026.11.0", to: "2026.11.1") { changed } }',
    );
    expect(data.releaseChanges).toEqual({ changed: 1 });
    const [row]: readonly unknown[] = await dataSource.query(
      `SELECT published_by, seed_digest FROM release WHERE version = '2026.11.1'`,
    );
    expect(row).toEqual({ published_by: 'p.ublisher', seed_digest: null });
  });

  it('has nothing to publish twice', async () => {
    const first = await ask();
    const { outcome } = await ask();
    expect(outcome).toMatchObject({
      __typename: 'NothingToPublish',
      release: { version: first.outcome.release?.version },
    });
  });

  it('takes a version that is free in this month, and no other', async () => {
    const taken = await ask({ version: '2026.11.0' });
    expect(taken.outcome).toMatchObject({ __typename: 'VersionTaken', release: { version: '2026.11.0' } });
    const { next = '' } = taken.outcome;
    for (const version of [
      'next',
      '2026.13.0',
      '2026.12.0',
      '2025.11.9',
      '2026.11.007',
      "2026.11.9'; DROP TABLE release",
    ]) {
      const { errors } = await ask({ version });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: ['version'], accepted: [next] });
    }
    expect((await ask({ version: '2026.11.9' })).outcome.release?.version).toBe('2026.11.9');
    await hold({ claims: [] });
    expect((await ask({ version: '2026.11.8' })).errors[0]?.extensions.code).toBe('BAD_ARGUMENT');
    expect((await ask()).outcome.release?.version).toBe('2026.11.10');
  });

  it('publishes nothing where a rule objects, and says what', async () => {
    await dataSource.query(`UPDATE lifecycle_event SET date = '2024-12' WHERE kind = 'passed'`);
    const before = await count();
    const { outcome, errors } = await ask();
    expect(errors).toEqual([]);
    expect(outcome).toMatchObject({
      __typename: 'HasFindings',
      message: expect.stringMatching(/^One finding/),
      findings: [{ code: 'EVENT_ORDER' }],
    });
    expect(outcome.findings?.[0]?.path[0]).toBe('events');
    expect(await count()).toBe(before);
  });

  it('of two publishers at once publishes one release', async () => {
    const before = await count();
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(({ outcome }) => outcome.__typename).sort()).toEqual(['NothingToPublish', 'ReleasePublished']);
    expect(await count()).toBe(before + 1);
    await hold({ claims: [] });
    const version = `2026.11.${Number(store.current().release.version.split('.')[2]) + 1}`;
    const named = await Promise.all([ask({ version }), ask({ version }), ask({ version })]);
    expect(named.map(({ outcome }) => outcome.__typename).sort()).toEqual([
      'ReleasePublished',
      'VersionTaken',
      'VersionTaken',
    ]);
    expect(await count()).toBe(before + 2);
  });

  it('keeps notes exactly, and refuses those that no database can hold', async () => {
    const notes = `"'; DROP TABLE release; -- <script>\u{1F9E0}\u2028\u0001${'ä'.repeat(1000)}`;
    const { outcome } = await ask({ notes });
    expect(outcome.release?.notes.startsWith(`${notes}\n\nSince `)).toBe(true);
    for (const bad of ['a\0b', 'half \ud83e']) {
      await hold({ claims: [] });
      expect((await ask({ notes: bad })).errors[0]?.extensions).toMatchObject({
        code: 'BAD_ARGUMENT',
        argument: ['notes'],
      });
    }
    expect((await ask({ notes: 'x'.repeat(20_001) })).errors[0]?.extensions.code).toBe('BAD_ARGUMENT');
  });

  it('is for publishers', async () => {
    const before = await count();
    expect((await ask({}, reviewer)).errors[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      action: 'release.publish',
    });
    expect((await ask({}, 'nonsense')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await count()).toBe(before);
  });
});
