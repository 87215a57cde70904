import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { link } from '../../src/catalogue/link.js';
import { type Api, type ApiError, openApi } from '../setup/api.js';
import { memoryStore, seedParts } from '../setup/memory-store.js';

let api: Api;
let catalogue: Catalogue;

/** Two releases: the first does not know SB 53's civil penalty. */
beforeAll(async () => {
  const parts = await seedParts();
  const unknown = 'provision/us-ca-sb-53/civil-penalty';
  const before = link({ ...parts, claims: parts.claims.filter((claim) => claim.subject !== unknown) });
  catalogue = link(parts);
  api = await openApi(memoryStore(before, catalogue));
});
afterAll(() => api.close());

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors } = await api.ask<Data>(query);
  expect(errors).toEqual([]);
  return data;
}

async function refusal(query: string): Promise<ApiError> {
  const { errors } = await api.ask(query);
  const [error] = errors;
  if (error === undefined) throw new Error('it was answered');
  return error;
}

describe('wrong questions get a code and say where they are wrong', () => {
  const history = 'coverageHistory(from: "2024-01-01", to: "2024-02-01"';
  it.each([
    ['{ swissCheese(scenario: "biological-weapon") { depth } }', 'UNKNOWN_ENTRY', ['scenario']],
    ['{ bestOfPeers(scenario: "none") { state } }', 'UNKNOWN_ENTRY', ['scenario']],
    ['{ regimeShortfalls(scenario: "none") { regime { id } } }', 'UNKNOWN_ENTRY', ['scenario']],
    [
      '{ swissCheese(scenario: "weight-theft", filter: {scenarios: ["labour-shock"]}) { depth } }',
      'BAD_ARGUMENT',
      ['filter', 'scenarios'],
    ],
    ['{ bestOfPeers(scenario: "weight-theft", filter: {layers: []}) { state } }', 'BAD_ARGUMENT', ['filter', 'layers']],
    ['{ coverageHistory(from: "2025-01-02", to: "2025-01-01") { date } }', 'BAD_ARGUMENT', ['from']],
    ['{ coverageHistory(from: "1800-01-01", to: "2025-01-01") { date } }', 'BAD_ARGUMENT', ['from']],
    [`{ ${history}, filter: {layers: []}) { date } }`, 'BAD_ARGUMENT', ['filter', 'layers']],
    [`{ ${history}, filter: {scenarios: []}) { date } }`, 'BAD_ARGUMENT', ['filter', 'scenarios']],
    ['{ compareCoverage(from: {release: "2026.11.9"}, to: {}) { rose } }', 'UNKNOWN_RELEASE', ['from', 'release']],
    [
      '{ compareCoverage(from: {}, to: {filter: {include: ["sb-1047"]}}) { rose } }',
      'UNKNOWN_ENTRY',
      ['to', 'filter', 'include', 0],
    ],
    [
      '{ compareCoverage(from: {}, to: {filter: {include: ["us-eo-14110"], exclude: ["us-eo-14110"]}}) { rose } }',
      'BAD_ARGUMENT',
      ['to', 'filter', 'exclude'],
    ],
    ['{ portfolio(candidates: {interventions: []}) { cost } }', 'BAD_ARGUMENT', ['candidates', 'interventions']],
    ['{ portfolio(candidates: {statuses: []}) { cost } }', 'BAD_ARGUMENT', ['candidates', 'statuses']],
    ['{ portfolio(candidates: {maxSolutions: 0}) { cost } }', 'BAD_ARGUMENT', ['candidates', 'maxSolutions']],
    ['{ portfolio(candidates: {timeLimitMs: 60000}) { cost } }', 'BAD_ARGUMENT', ['candidates', 'timeLimitMs']],
    [
      '{ portfolio(candidates: {weights: [{intervention: "us-ca-sb-1047", weight: 0}]}) { cost } }',
      'BAD_ARGUMENT',
      ['candidates', 'weights', 0, 'weight'],
    ],
    [
      '{ portfolio(candidates: {weights: [{intervention: "sb-1047", weight: 1}]}) { cost } }',
      'UNKNOWN_ENTRY',
      ['candidates', 'weights', 0, 'intervention'],
    ],
  ])('%s', async (query, code, argument) => {
    const { extensions } = await refusal(query);
    expect(extensions).toMatchObject({ code, argument });
  });
});

interface Slugged {
  readonly slug: string;
}

interface WithId {
  readonly id: string;
}

interface Nothing {
  readonly outcome: string;
  readonly bound: number | null;
  readonly gaps: readonly WithId[];
  readonly unclosable: readonly WithId[];
}

describe('answers without content say why', () => {
  it.each([
    [
      '{ answer: swissCheese(scenario: "weight-theft", filter: {layers: []}) { depth independentDepth note } }',
      'layer',
    ],
    [
      '{ answer: swissCheese(scenario: "weight-theft", filter: {regimes: []}) { depth independentDepth note } }',
      'claim',
    ],
    ['{ answer: compareCoverage(from: {filter: {scenarios: []}}, to: {}) { rose note } }', 'scenario'],
    [
      '{ answer: compareCoverage(from: {filter: {layers: ["security"]}}, to: {filter: {layers: ["response"]}}) { note } }',
      'no cell in common',
    ],
  ])('%s', async (query, word) => {
    const { answer } = await ask<{ answer: { note: string } }>(query);
    expect(answer.note).toContain(word);
  });

  it('a portfolio has an outcome for each way of having nothing to give', async () => {
    const fields = '{ outcome explanation solutions { cost } gaps { id } unclosable { id } bound }';
    const { empty, covered, none } = await ask<Readonly<Record<'empty' | 'covered' | 'none', Nothing>>>(`{
      empty: portfolio(filter: {layers: []}) ${fields}
      covered: portfolio(filter: {scenarios: ["agent-accident"], layers: ["response"]}) ${fields}
      none: portfolio(filter: {scenarios: ["autonomous-weapons"], layers: ["enforcement"]}) ${fields}
    }`);
    expect([empty.outcome, covered.outcome, none.outcome]).toEqual(['NO_CELL', 'NO_GAP', 'NONE_CLOSES']);
    expect(none.unclosable).toEqual(none.gaps);
    expect([empty, covered, none].map(({ bound }) => bound)).toEqual([null, null, null]);
  });
});

interface Side {
  readonly context: { readonly release: { readonly version: string }; readonly asOf?: string };
}

interface Comparison {
  readonly from: Side;
  readonly to: Side;
  readonly fell: number;
  readonly changes: readonly object[];
}

interface Named {
  readonly kind: string;
  readonly cause: { readonly __typename: string };
}

interface Point {
  readonly date: string;
  readonly transitions: readonly { readonly date: string }[];
}

interface Composite {
  readonly layer: Slugged;
  readonly claims: readonly WithId[];
  readonly regimes: readonly Slugged[];
}

interface Lacking {
  readonly regime: Slugged;
  readonly shortfalls: readonly { readonly layer: Slugged; readonly best: WithId }[];
}

describe('what the analyses answer', () => {
  it('compares two releases', async () => {
    const { compareCoverage } = await ask<{ compareCoverage: Comparison }>(`{
      compareCoverage(from: {release: "2026.11.0", asOf: "2026-07-01"}, to: {asOf: "2026-07-01"}) {
        from { context { release { version } asOf } } to { context { release { version } } }
        fell changes { move scenario { slug } layer { slug } claimsGained { id } claimsLost { id } }
      }
    }`);
    expect(compareCoverage.from.context).toEqual({ release: { version: '2026.11.0' }, asOf: '2026-07-01' });
    expect(compareCoverage.to.context.release.version).toBe('2026.11.1');
    expect(compareCoverage.fell).toBe(0);
    expect(compareCoverage.changes).toContainEqual({
      move: 'ROSE',
      scenario: { slug: 'biological-weapons' },
      layer: { slug: 'enforcement' },
      claimsGained: [{ id: 'claim/us-ca-sb-53/provision/civil-penalty/biological-weapons/enforcement' }],
      claimsLost: [],
    });
  });

  it('gives every scenario its cheese, the same as by itself', async () => {
    const fields = '{ depth independentDepth singlePointOfFailure { kind reason } sharedParents { reason } }';
    interface Cheeses {
      readonly riskScenarios: readonly (Slugged & { readonly swissCheese: object })[];
    }
    const { riskScenarios } = await ask<Cheeses>(`{ riskScenarios { slug swissCheese ${fields} } }`);
    expect(riskScenarios.map(({ slug }) => slug)).toEqual(catalogue.scenarios.map(({ slug }) => slug));
    for (const { slug, swissCheese } of riskScenarios.slice(0, 5)) {
      expect(await ask(`{ swissCheese(scenario: "${slug}") ${fields} }`)).toEqual({ swissCheese });
    }
  });

  it('names every kind of cause by its type', async () => {
    interface Cheeses {
      readonly riskScenarios: readonly { readonly swissCheese: { commonCauses: readonly Named[] } }[];
    }
    const query = '{ riskScenarios { swissCheese { commonCauses { kind cause { __typename } } } } }';
    const { riskScenarios } = await ask<Cheeses>(query);
    const causes = riskScenarios.flatMap(({ swissCheese }) => swissCheese.commonCauses);
    const pairs = new Set(causes.map(({ kind, cause }) => `${kind} ${cause.__typename}`));
    expect([...pairs].sort()).toEqual([
      'AUTHORITY Authority',
      'LAYERS LayerCause',
      'PARENT Intervention',
      'REGIME Regime',
    ]);
  });

  it('tells history by month unless asked for changes', async () => {
    const { months, changes } = await ask<Readonly<Record<'months' | 'changes', readonly Point[]>>>(`{
      months: coverageHistory(from: "2025-01-15", to: "2025-03-20") { date }
      changes: coverageHistory(from: "2025-01-15", to: "2025-03-20", step: CHANGE) { date transitions { date } }
    }`);
    const dates = (points: readonly { readonly date: string }[]) => points.map(({ date }) => date);
    expect(dates(months)).toEqual(['2025-01-15', '2025-02-01', '2025-03-01', '2025-03-20']);
    expect(dates(changes)).toContain('2025-02-02');
    for (const { date, transitions } of changes.slice(1, -1)) {
      expect(new Set(dates(transitions))).toEqual(new Set([date]));
    }
  });

  it('assembles the best of all, and says what each regime lacks', async () => {
    interface Answer {
      readonly bestOfPeers: readonly Composite[];
      readonly regimeShortfalls: readonly Lacking[];
    }
    const { bestOfPeers, regimeShortfalls } = await ask<Answer>(`{
      bestOfPeers(scenario: "weight-theft") { layer { slug } state claims { id } regimes { slug } }
      regimeShortfalls(scenario: "weight-theft") { regime { slug } shortfalls { layer { slug } own best { id } } }
    }`);
    for (const { claims, regimes } of bestOfPeers) {
      expect(claims.length).toBeLessThanOrEqual(1);
      expect(regimes.length).toBe(claims.length);
    }
    const best = new Map(bestOfPeers.map(({ layer, claims }) => [layer.slug, claims[0]?.id]));
    const counts = regimeShortfalls.map(({ shortfalls }) => shortfalls.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { layer, best: other } of regimeShortfalls.flatMap(({ shortfalls }) => shortfalls)) {
      expect(other.id).toBe(best.get(layer.slug));
    }
  });
});

interface Summary {
  readonly summary: { readonly partial: number; readonly substantial: number; readonly assessed: number };
}
interface Recountable {
  readonly held: Summary;
  readonly all: Summary & { readonly totalCount: number };
  readonly full: { readonly totalCount: number };
  readonly coverageMatrix: {
    readonly cells: readonly { readonly state: string; readonly weaknesses: readonly string[] }[];
    readonly scenarios: readonly { readonly swissCheese: { readonly independentDepth: number } }[];
  };
}

interface Figure extends Slugged {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number;
  readonly query: string;
}

describe('headline figures', () => {
  /** How a reader gets the numbers from the answer to a figure's query, by its definition. */
  const RECOUNT: Readonly<Record<string, (data: Recountable) => readonly [number, number]>> = {
    'held-by-binding-rules': ({ held, all }) => [held.summary.partial + held.summary.substantial, all.summary.assessed],
    'shallow-scenarios': ({ coverageMatrix: { scenarios } }) => [
      scenarios.filter(({ swissCheese }) => swissCheese.independentDepth < 3).length,
      scenarios.length,
    ],
    'one-regime-cells': ({ coverageMatrix: { cells } }) => {
      const held = cells.filter(({ state }) => state === 'PARTIAL' || state === 'SUBSTANTIAL');
      return [held.filter(({ weaknesses }) => weaknesses.includes('SINGLE_REGIME')).length, held.length];
    },
    'full-anatomy': ({ full, all }) => [full.totalCount, all.totalCount],
  };

  it.each(['', '(filter: {status: ANY, minConfidence: LIKELY, exclude: ["eu-ai-act"], bindingness: [VOLUNTARY]})'])(
    'are recomputable by their query: %s',
    async (filter) => {
      const { headlineFigures } = await ask<{ headlineFigures: readonly Figure[] }>(
        `{ headlineFigures${filter} { slug definition numerator denominator share query } }`,
      );
      expect(headlineFigures.map(({ slug }) => slug)).toEqual(Object.keys(RECOUNT));
      for (const { slug, numerator, denominator, share, query } of headlineFigures) {
        expect(RECOUNT[slug]?.(await ask<Recountable>(query))).toEqual([numerator, denominator]);
        expect(share).toBeCloseTo(numerator / denominator, 12);
      }
    },
  );
});
