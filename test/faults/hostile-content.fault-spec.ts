import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { FRAME } from '../../src/catalogue/finding.js';
import { toJson } from '../../src/catalogue/json.js';
import { entriesOf } from '../../src/editorial/entry-lists.js';
import { loadParts } from '../../src/editorial/load-parts.service.js';
import { createEmptyDatabase, type TestDatabase } from '../setup/database.js';
import { ServiceProcess } from '../setup/service-process.js';
import { editing } from './editing.js';
import { numbers } from './in-parallel.js';
import { expectSound } from './invariants.js';
import { type People, people } from './people.js';
import { type LeafPath, textLeaves, withText } from './text-leaves.js';

const HOSTILE = `'"; DROP TABLE entry; -- <script>alert(1)</script> \${7*7} {{7*7}} %s \\ é \u{1F9E0}`;
/** A letter or sign of every plane of Unicode, the private ones too. */
const PLANES = numbers(17)
  .map((plane) => String.fromCodePoint(plane * 0x10000 + 0x1234))
  .join(' ');

const CONTENT = `query Content($id: ID!) { proposal(id: $id) { changes(first: 1) { nodes { content } } } }`;

/** What is sent is stored exactly, or refused by name. The frame (scales, rubric, reliability) is no entry to propose. */
describe('content that means harm', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let service: ServiceProcess;
  let tokens: People;
  const accepted = new Set<string>();
  const published = new Set<string>();
  beforeAll(async () => {
    database = await createEmptyDatabase();
    service = await ServiceProcess.start(database.url);
    dataSource = await database.connect();
    tokens = await people(dataSource);
  }, 180_000);
  afterAll(async () => {
    await service.end();
    await database.drop();
  });

  const held = async () => entriesOf(await loadParts(dataSource.manager));
  const judgement = (slug: string, meaning: string) => ({
    entry: `judgement/${slug}`,
    content: { id: `judgement/${slug}`, slug, meaning },
  });

  /** What a proposal says that it would make of its first entry. */
  async function proposed(id: string): Promise<unknown> {
    const { data } = await service.ask<{ proposal: { changes: { nodes: readonly { content: unknown }[] } } }>(CONTENT, {
      variables: { id },
      token: tokens.author,
    });
    return data?.proposal.changes.nodes[0]?.content;
  }

  it('of every plane of Unicode is stored as it is', async () => {
    const { approved, accept } = editing(service, tokens);
    const change = judgement('planes', PLANES);
    const id = await approved('Every plane', [change]);
    expect(await proposed(id)).toEqual(change.content);
    expect(await accept(id)).toMatchObject({ state: 'ACCEPTED' });
    accepted.add(id);
    expect((await held()).get(change.entry)).toEqual(change.content);
  });

  it.each([
    ['of a megabyte', 'x'.repeat(1_000_000), 'TOO_LONG'],
    ['with U+0000', 'a\0b', 'BAD_CHARACTER'],
    ['with half of a pair', 'half \ud83e', 'BAD_CHARACTER'],
  ])('%s is refused, with its field', async (_what, meaning, code) => {
    const { create } = editing(service, tokens);
    const outcome = await create('Too much', [judgement('fine', 'a fine one'), judgement('bad', meaning)]);
    expect(outcome).toMatchObject({
      __typename: 'InvalidContent',
      problems: [{ code, entry: 'judgement/bad', path: ['meaning'] }],
    });
  });

  it.each(['constructor', 'toString', "x'; DROP TABLE entry", '<b>'])(
    'as a field %s is refused, with its name',
    async (field) => {
      const { create } = editing(service, tokens);
      const content = { ...judgement('odd', 'an odd one').content, [field]: HOSTILE };
      const outcome = await create('Odd', [{ entry: 'judgement/odd', content }]);
      expect(outcome).toMatchObject({
        __typename: 'InvalidContent',
        problems: [{ entry: 'judgement/odd', path: [field] }],
      });
    },
  );

  it('that hides or turns text is not accepted, and its field is named', async () => {
    const { create, submit, approve, accept } = editing(service, tokens);
    const { id = '', version = 0 } = await create('Turned', [judgement('turned', 'a \u202E turned one')]);
    await submit(id);
    await approve(id, version);
    expect(await accept(id)).toMatchObject({
      __typename: 'HasFindings',
      findings: [{ code: 'UNTIDY_TEXT', entry: 'judgement/turned', path: ['meaning'] }],
    });
  });

  it('in every field of every entry is stored as it is, or refused with its field', async () => {
    const { create, submit, approve, accept } = editing(service, tokens);
    const before = [...(await held())].filter(([id]) => id !== FRAME);
    const counts = { texts: 0, refused: 0, entries: 0, stored: 0, objected: 0 };
    for (const [entry, content] of before) {
      const free: LeafPath[] = [];
      for (const path of textLeaves(content)) {
        counts.texts++;
        const changed = withText(content, path, HOSTILE);
        const outcome = await create('One field', [{ entry, content: Object(changed) as object }]);
        if (outcome.__typename === 'Proposal') {
          expect(await proposed(outcome.id ?? '')).toEqual(changed);
          free.push(path);
          continue;
        }
        counts.refused++;
        expect(outcome.__typename).toBe('InvalidContent');
        const named = outcome.problems?.some((problem) => isAbout(problem, entry, path));
        expect({ entry, path, problems: named === true ? [] : outcome.problems }).toEqual({
          entry,
          path,
          problems: [],
        });
      }
      if (free.length === 0) continue;
      counts.entries++;
      const all = free.reduce((value: unknown, path) => withText(value, path, HOSTILE), content);
      const { id = '', version = 0 } = await create('All fields', [{ entry, content: Object(all) as object }]);
      await submit(id);
      await approve(id, version);
      const outcome = await accept(id);
      if (outcome.__typename === 'Proposal') {
        counts.stored++;
        accepted.add(id);
        expect(toJson((await held()).get(entry))).toEqual(toJson(all));
      } else {
        counts.objected++;
        expect(outcome.__typename).toBe('HasFindings');
        expect(outcome.findings?.filter((finding) => finding.code === '' || finding.path.length === 0)).toEqual([]);
      }
    }
    console.log(`Hostile texts: ${JSON.stringify(counts)}`);
    expect(counts.texts).toBeGreaterThan(200);
    expect(counts.stored).toBeGreaterThan(10);
  }, 300_000);

  it('of 5,000 entries is stored as it is, and of one more refused', async () => {
    const { create, approved, accept, publish } = editing(service, tokens);
    const many = numbers(5_000).map((n) => judgement(`many-${String(n)}`, `${HOSTILE} number ${String(n)}`));
    const begun = performance.now();
    const id = await approved('Five thousand', many);
    const prepared = performance.now();
    expect(await accept(id)).toMatchObject({ __typename: 'Proposal', state: 'ACCEPTED' });
    accepted.add(id);
    const done = performance.now();
    console.log(
      `5,000 entries: ${(prepared - begun).toFixed(0)} ms to propose and approve, ${(done - prepared).toFixed(0)} ms to accept`,
    );
    const entries = await held();
    expect(many.filter(({ entry, content }) => JSON.stringify(entries.get(entry)) !== JSON.stringify(content))).toEqual(
      [],
    );
    const outcome = await publish();
    expect(outcome.__typename).toBe('ReleasePublished');
    published.add(outcome.release?.version ?? 'none');
    const one = await create('One more', [...many, judgement('one-more', 'x')]);
    expect(one).toMatchObject({
      __typename: 'InvalidContent',
      problems: [{ code: 'TOO_MANY_CHANGES', path: ['changes'] }],
    });
  }, 300_000);

  it('is shown as text, and did no harm', async () => {
    const { publish } = editing(service, tokens);
    const outcome = await publish();
    expect(outcome.__typename).toBe('NothingToPublish');
    const catalogue = await fetch(`${service.address}/r/${outcome.release?.version ?? ''}/catalogue.json`);
    expect(await catalogue.text()).toContain(JSON.stringify(HOSTILE).slice(1, -1));
    const hostile = [...(await held())].flatMap(([id, content]) =>
      JSON.stringify(content).includes('<script>') && !id.startsWith('judgement/many-') ? [id] : [],
    );
    expect(hostile.length).toBeGreaterThan(10);
    for (const id of [...hostile, 'judgement/many-0']) {
      const page = await fetch(`${service.address}/${id}.html`);
      expect([id, (await page.text()).includes('<script>alert(1)')]).toEqual([id, false]);
    }
    await expectSound(dataSource, { accepted, published });
  }, 180_000);
});

interface Named {
  readonly entry: string;
  readonly path: readonly string[];
}

/** Whether a problem names the entry and the field, or what the field stands in. */
function isAbout(problem: Named, entry: string, path: LeafPath): boolean {
  return problem.entry === entry && problem.path.every((step, i) => step === String(path[i]));
}
