import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { aProvision } from '../setup/sample-clauses.js';
import { sampleParts } from '../setup/sample-parts.js';

interface Answer {
  readonly releaseChanges: {
    readonly from: { readonly version: string };
    readonly to: { readonly version: string };
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly reordered: readonly string[];
    readonly entries: Page<{
      readonly id: string;
      readonly kind: string | null;
      readonly change: string;
      readonly title: string;
      readonly fields: readonly { path: readonly string[]; label: string; before: unknown; after: unknown }[];
    }>;
  };
}

const parts = sampleParts();
const first = link(parts);
const second = link(
  sampleParts({
    frame: { ...parts.frame, model: { ...parts.frame.model, summary: 'Other slices.' } },
    provisions: [...parts.provisions, aProvision({ slug: 'audits' }), aProvision({ slug: 'bans' })],
    claims: [],
    scenarios: parts.scenarios.map((part) => ({ ...part, severity: 'worse', actors: [...part.actors, 'a state'] })),
  }),
);

const FIELDS = `from { version } to { version } added removed changed reordered`;
const NODES = `totalCount nodes { id kind change title fields { path label before after } }`;

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(first, second));
});
afterAll(() => api.close());

async function changes(args: string, page = ''): Promise<Answer['releaseChanges']> {
  const query = `{ releaseChanges${args} { ${FIELDS} entries${page} { ${NODES} pageInfo { endCursor hasNextPage } } } }`;
  const { data, errors } = await api.ask<Answer>(query);
  expect(errors).toEqual([]);
  return data.releaseChanges;
}

describe('releaseChanges', () => {
  it('says what the latest release changed since another, entry by entry and field by field', async () => {
    const answer = await changes('(from: "2026.11.0")');
    expect(answer).toMatchObject({
      from: { version: '2026.11.0' },
      to: { version: '2026.11.1' },
      added: 2,
      removed: 1,
      changed: 3,
      reordered: [],
    });
    const [frame, scenario] = answer.entries.nodes;
    expect(frame).toMatchObject({ id: 'frame', kind: null, title: 'Scales, rubric and reliability' });
    expect(frame?.fields).toEqual([
      {
        path: ['model', 'summary'],
        label: 'model › summary',
        before: parts.frame.model.summary,
        after: 'Other slices.',
      },
    ]);
    expect(scenario).toMatchObject({ id: 'scenario/biological-weapons', kind: 'SCENARIO', change: 'CHANGED' });
    expect(scenario?.fields.map(({ label }) => label)).toEqual(['actors', 'severity']);
    expect(scenario?.fields[0]?.after).toEqual([...(parts.scenarios[0]?.actors ?? []), 'a state']);
  });

  it('turns round with its arguments', async () => {
    const answer = await changes('(from: "2026.11.1", to: "2026.11.0")');
    expect(answer).toMatchObject({ added: 1, removed: 2, changed: 3 });
  });

  it('takes the release of the operation where the other is not named', async () => {
    const query = `query @inContext(release: "2026.11.0") { releaseChanges(from: "2026.11.0") { ${FIELDS} } }`;
    const { data } = await api.ask<Answer>(query);
    expect(data.releaseChanges).toMatchObject({ to: { version: '2026.11.0' }, added: 0, removed: 0, changed: 0 });
  });

  it('filters by kind and by what became of them', async () => {
    const provisions = await changes('(from: "2026.11.0")', '(kinds: [PROVISION, CLAIM], changes: [ADDED])');
    expect(provisions.entries.nodes.map(({ id }) => id)).toEqual([
      'provision/northland-ai-act/audits',
      'provision/northland-ai-act/bans',
    ]);
    expect(provisions.added).toBe(2);
  });

  it('comes in pages', async () => {
    const page = await changes('(from: "2026.11.0")', '(first: 4)');
    expect(page.entries).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    const rest = await changes('(from: "2026.11.0")', `(first: 4, after: "${page.entries.pageInfo.endCursor ?? ''}")`);
    expect(rest.entries.pageInfo.hasNextPage).toBe(false);
    const ids = [...page.entries.nodes, ...rest.entries.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
  });

  it('names the argument that is no release, and refuses pages that are too large', async () => {
    const unknown = await api.ask('{ releaseChanges(from: "2026.11.0", to: "2026.11.7") { added } }');
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'UNKNOWN_RELEASE', argument: ['to'] });
    const many = await api.ask('{ releaseChanges(from: "2026.11.0") { entries(first: 101) { totalCount } } }');
    expect(many.errors[0]?.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE' });
  });
});
