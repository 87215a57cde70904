import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { changesBetween } from '../../src/changes/changes-between.js';
import { lineages } from '../../src/changes/lineages.js';
import { lineageOf } from '../../src/changes/red-line-lineage.js';
import { enumName } from '../../src/graphql/slug-enum.js';
import { type Api, openApi, type Page } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue));
});
afterAll(() => api.close());

const FROM = 'anthropic-rsp-2-2';
const TO = 'anthropic-rsp-3-0';

function version(slug: string) {
  const found = catalogue.interventions.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
}

const named = (slug: string | null | undefined) => (slug == null ? null : enumName(slug));

interface Clause {
  readonly id: string;
}

interface Head {
  readonly from: string;
}

interface Told {
  readonly changes: readonly unknown[];
  readonly inWords: {
    readonly headline: string;
    readonly groups: readonly { readonly lines: readonly unknown[] }[];
    readonly renamed: readonly string[];
  };
}

interface Answered {
  readonly kind: string;
  readonly direction: string | null;
  readonly directionBy: string | null;
  readonly reason: string;
  readonly entry: Clause | null;
  readonly before: Clause | null;
  readonly computed: { readonly direction: string | null; readonly aspects: readonly { relation: string | null }[] };
  readonly said: { readonly direction: string | null } | null;
}

describe('changes between versions', () => {
  it('are those of the core, with directions and whose they are', async () => {
    const { data, errors } = await api.ask<{ changes: Head & { readonly changes: readonly Answered[] } }>(
      `query Q($from: String!, $to: String) { changes(from: $from, to: $to) { from to unchanged fromVersion { slug }
        toVersion { slug } steps { id } route { from { slug } to { slug } relation }
        changes { kind direction directionBy reason entry { id } before { id } agrees
          computed { direction reason aspects { on effect says relation } } said { direction reason } } } }`,
      { from: FROM, to: TO },
    );
    expect(errors).toEqual([]);
    const expected = changesBetween(catalogue, version(FROM), version(TO));
    const { changes, ...head } = data.changes;
    expect(head).toMatchObject({
      from: `intervention/${FROM}`,
      to: `intervention/${TO}`,
      unchanged: expected.unchanged,
      route: expected.route.map(({ relation }) => ({ relation: enumName(relation) })),
      steps: expected.steps.map(({ id }) => ({ id })),
    });
    expect(changes.length).toBeGreaterThan(10);
    expect(
      changes.map((change) => [
        [change.kind, change.direction, change.directionBy, change.reason],
        [change.before?.id, change.entry?.id],
        [change.computed.direction, change.said?.direction ?? null],
        change.computed.aspects.map(({ relation }) => relation),
      ]),
    ).toEqual(
      expected.changes.map((change) => [
        [named(change.kind), named(change.direction), named(change.directionBy), change.reason],
        [change.before?.id, change.entry?.id],
        [named(change.computed.direction), named(change.said?.direction)],
        change.computed.aspects.map(({ relation }) => named(relation)),
      ]),
    );
  });

  it('are given in words too', async () => {
    const { data, errors } = await api.ask<{ changes: Told }>(
      `{ changes(from: "${FROM}", to: "${TO}") { changes { reason }
        inWords { headline summary renamed groups { title lines { subject pinpoints reason by change { kind } } } } } }`,
    );
    expect(errors).toEqual([]);
    const { headline, groups, renamed } = data.changes.inWords;
    expect(headline).toMatch(/^RSP 2\.2 became RSP 3\.0/);
    expect(groups.flatMap(({ lines }) => lines).length + renamed.length).toBe(data.changes.changes.length);
  });

  it('go to the end of a text that came to an end, without a later version', async () => {
    const ended = catalogue.lineageSteps.find(({ to }) => to === null);
    const { data, errors } = await api.ask<{ changes: Head & { readonly changes: readonly Answered[] } }>(
      `query Q($from: String!) { changes(from: $from) { to toVersion { id } changes { kind entry { id } } } }`,
      { from: ended?.from.slug },
    );
    expect(errors).toEqual([]);
    expect(data.changes).toMatchObject({ to: ended?.id, toVersion: null });
    expect(data.changes.changes.filter(({ kind, entry }) => kind !== 'DROPPED' || entry !== null)).toEqual([]);
  });

  const refused: readonly (readonly [string, string, object])[] = [
    [
      'a text of another lineage',
      `from: "${FROM}", to: "eu-ai-act"`,
      { code: 'BAD_ARGUMENT', argument: ['to'], accepted: expect.arrayContaining([TO]) },
    ],
    [
      'the later text as the earlier one',
      `from: "${TO}", to: "${FROM}"`,
      { code: 'BAD_ARGUMENT', argument: ['to'], accepted: expect.not.arrayContaining([FROM]) },
    ],
    ['the end of a text that goes on', `from: "${FROM}"`, { code: 'BAD_ARGUMENT', argument: ['to'] }],
    [
      'a version that is not there',
      'from: "anthropic-rsp-2-3", to: "anthropic-rsp-3-0"',
      { code: 'UNKNOWN_ENTRY', argument: ['from'], accepted: expect.arrayContaining([FROM]) },
    ],
    ['another that is not there', `from: "${FROM}", to: "nothing"`, { code: 'UNKNOWN_ENTRY', argument: ['to'] }],
    ['a name that is too long', `from: "${'x'.repeat(201)}"`, { code: 'BAD_ARGUMENT', argument: ['from'] }],
  ];
  it.each(refused)('refuse %s', async (_name, question, extensions) => {
    const { errors } = await api.ask(`{ changes(${question}) { from } }`);
    expect(errors).toMatchObject([{ extensions }]);
  });
});

describe('lineages', () => {
  it('are those of the core', async () => {
    const { data, errors } = await api.ask<{ lineages: unknown }>(
      '{ lineages { members { slug } successions { from { slug } to { slug } relation step { id } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.lineages).toEqual(
      lineages(catalogue).map(({ members, successions }) => ({
        members: members.map(({ slug }) => ({ slug })),
        successions: successions.map(({ from, to, relation, step }) => ({
          from: { slug: from.slug },
          to: to === null ? null : { slug: to.slug },
          relation: enumName(relation),
          step: step === null ? null : { id: step.id },
        })),
      })),
    );
  });

  it('of a red line has its versions and how each went over into the next', async () => {
    const line = catalogue.redLines.find(({ intervention }) => intervention.slug === TO);
    const { data, errors } = await api.ask<{ redLine: { lineage: readonly Clause[]; moves: unknown } }>(
      `query Q($id: ID!) { redLine(id: $id) { lineage { id } moves { before { id } after { id } change { direction } } } }`,
      { id: line?.id },
    );
    expect(errors).toEqual([]);
    if (line === undefined) throw new Error('no line');
    const { lines, moves } = lineageOf(catalogue, line);
    expect(data.redLine.lineage.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    expect(data.redLine.moves).toEqual(
      moves.map(({ before, after, change }) => ({
        before: before === null ? null : { id: before.id },
        after: after === null ? null : { id: after.id },
        change: change === null ? null : { direction: named(change.direction) },
      })),
    );
  });
});

interface Average {
  readonly of: string;
  readonly kind: string | null;
  readonly response: string | null;
  readonly redLines: number;
  readonly mean: number;
  readonly holding: readonly { readonly redLines: number }[];
}

const total = (groups: readonly { readonly redLines: number }[] = []) =>
  groups.reduce((sum, { redLines }) => sum + redLines, 0);

describe('the anatomy of red lines', () => {
  it('orders them by score, both ways, page after page', async () => {
    interface Lines {
      readonly redLines: Page<{ readonly anatomy: { readonly score: number } }>;
    }
    const scores = async (direction: string) => {
      const { data, errors } = await api.ask<Lines>(
        `{ redLines(first: 100, orderBy: {field: SCORE, direction: ${direction}}) { nodes { anatomy { score } } pageInfo { endCursor } } }`,
      );
      expect(errors).toEqual([]);
      const more = await api.ask<Lines>(
        `query Q($after: String) { redLines(first: 100, after: $after, orderBy: {field: SCORE, direction: ${direction}}) { nodes { anatomy { score } } } }`,
        { after: data.redLines.pageInfo.endCursor },
      );
      const nodes = [...data.redLines.nodes, ...more.data.redLines.nodes];
      return nodes.map(({ anatomy }) => anatomy.score);
    };
    const up = await scores('ASC');
    expect(up.length).toBeGreaterThan(100);
    expect(up).toEqual([...up].sort((a, b) => a - b));
    const down = await scores('DESC');
    expect(down).toEqual([...down].sort((a, b) => b - a));
  });

  it('refuses cursors of another order', async () => {
    const { data } = await api.ask<{ redLines: Page<unknown> }>('{ redLines(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await api.ask(
      'query Q($after: String) { redLines(after: $after, orderBy: {field: SCORE}) { nodes { id } } }',
      { after: data.redLines.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
  });

  it('averages them by regime, kind and response, or all together', async () => {
    const averages = async (question: string) => {
      const { data, errors } = await api.ask<{ anatomyAverages: readonly Average[] }>(
        `{ anatomyAverages${question} { of regime { slug } kind response redLines mean holding { criterion redLines } } }`,
      );
      expect(errors).toEqual([]);
      return data.anatomyAverages;
    };
    const [all, ...others] = await averages('');
    expect(others).toEqual([]);
    expect(all).toMatchObject({ of: 'all', redLines: catalogue.redLines.length, regime: null, kind: null });
    expect(total(all?.holding) / (all?.redLines ?? 0)).toBeCloseTo(all?.mean ?? 0, 10);
    const kinds = await averages('(by: KIND)');
    expect(total(kinds)).toBe(all?.redLines);
    expect(kinds.map(({ of, kind }) => enumName(of) === kind)).not.toContain(false);
    const [first, ...rest] = await averages('(by: REGIME, filter: {regimes: ["california"]})');
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ of: 'california', regime: { slug: 'california' }, response: null });
    const responses = await averages('(by: RESPONSE)');
    expect(responses[0]?.response).toBe('PROHIBIT');
  });

  it('refuses a regime that is not there', async () => {
    const { errors } = await api.ask('{ anatomyAverages(filter: {regimes: ["californa"]}) { of } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_ENTRY', accepted: ['california'] } }]);
  });
});
