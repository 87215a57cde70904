import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';
import { type ChangedCell, cheeseCases, historyCases, portfolioCases, whatIfCases } from './read-analysis-cases.js';

const here = (file: string): string => join(import.meta.dirname, file);
const cases = {
  whatIf: whatIfCases(here('what-if.yaml')),
  cheese: cheeseCases(here('cheese.yaml')),
  history: historyCases(here('history.yaml')),
  portfolio: portfolioCases(here('portfolio.yaml')),
};
const questions = readFileSync(here('what-if.graphql'), 'utf8');

let catalogue: Catalogue;
let api: Api;
beforeAll(async () => {
  catalogue = await seedCatalogue();
  api = await openApi(memoryStore(catalogue));
});
afterAll(() => api.close());

interface Slugged {
  readonly slug: string;
}
interface Cell {
  readonly scenario: Slugged;
  readonly layer: Slugged;
}

const slugged = ({ slug }: Slugged): string => slug;
const cellOf = ({ scenario, layer }: Cell): string => `${scenario.slug}/${layer.slug}`;
const slugOf = (name: string): string => name.toLowerCase().replaceAll('_', '-');
/** `claim/us-eo-14110/provision/reports/weight-theft/transparency` is about `provision/us-eo-14110/reports`. */
const subjectOf = ({ id }: { readonly id: string }): string => {
  const [, intervention = '', kind = '', clause = ''] = id.split('/');
  return `${kind}/${intervention}/${clause}`;
};

async function ask<Data>(query: string, variables: object = {}, operation?: string): Promise<Data> {
  const { data, errors } = await api.ask<Data>(query, variables, operation);
  expect(errors).toEqual([]);
  return data;
}

interface Change extends Cell {
  readonly move: string;
  readonly before: { readonly state: string };
  readonly after: { readonly state: string };
  readonly weaknessesGained: readonly string[];
  readonly weaknessesLost: readonly string[];
  readonly claimsGained: readonly { readonly id: string }[];
  readonly claimsLost: readonly { readonly id: string }[];
  readonly reason: string;
}

interface Comparison {
  readonly rose: number;
  readonly fell: number;
  readonly changes: readonly Change[];
}

function expectChange(found: Change | undefined, wanted: ChangedCell): void {
  if (found === undefined) throw new Error(`${wanted.cell} did not change`);
  const { move, before, after, gained, lost, weaknesses } = wanted;
  const said = { move: slugOf(found.move), before: slugOf(found.before.state), after: slugOf(found.after.state) };
  expect(said).toEqual({ move, before, after });
  if (gained.length > 0) expect(found.claimsGained.map(subjectOf)).toEqual(gained);
  if (lost !== undefined) expect(found.claimsLost.map(subjectOf)).toEqual(lost);
  const moved = [
    ...found.weaknessesGained.map((weakness) => `+${slugOf(weakness)}`),
    ...found.weaknessesLost.map((weakness) => `-${slugOf(weakness)}`),
  ];
  if (weaknesses !== undefined) expect(moved).toEqual(weaknesses);
  expect(found.reason.length).toBeGreaterThan(20);
}

describe('what would have been: one query each', () => {
  it.each(cases.whatIf.map((worked) => [worked.query, worked] as const))('%s', async (operation, worked) => {
    const { compareCoverage } = await ask<{ compareCoverage: Comparison }>(questions, {}, operation);
    const { changes } = compareCoverage;
    for (const wanted of worked.cells) {
      expectChange(
        changes.find((change) => cellOf(change) === wanted.cell),
        wanted,
      );
    }
    for (const move of ['rose', 'fell'] as const) {
      const cells = changes.filter((change) => slugOf(change.move) === move).map(cellOf);
      expect(compareCoverage[move]).toBe(cells.length);
      if (worked[move] === 0) expect(cells).toEqual([]);
      else expect(cells.length).toBeGreaterThanOrEqual(worked[move]);
      const listed = worked.cells.filter((wanted) => wanted.move === move).map((wanted) => wanted.cell);
      if (worked.all) expect([...cells].sort()).toEqual([...listed].sort());
    }
    expect(changes.map(cellOf).filter((cell) => worked.untouched.includes(cell))).toEqual([]);
  });
});

interface Stand {
  readonly layer: Slugged;
  readonly state: string;
}

interface Cheese {
  readonly depth: number;
  readonly independentDepth: number;
  readonly slices: readonly Stand[];
  readonly assignment: readonly Stand[];
  readonly stages: readonly { readonly step: number; readonly holds: boolean }[];
  readonly worstInstitution: { readonly cause: { readonly id: string }; readonly opens: readonly Stand[] } | null;
  readonly sharedParents: readonly { readonly parent: Slugged; readonly interventions: readonly Slugged[] }[];
}

describe('scenarios through all layers', () => {
  const query = `query Cheese($scenario: String!, $filter: CoverageFilter, $asOf: Date) @inContext(asOf: $asOf) {
    swissCheese(scenario: $scenario, filter: $filter) {
      depth independentDepth
      slices { layer { slug } state }
      assignment { layer { slug } regime { slug } claim { id } }
      stages { step holds }
      worstInstitution { cause { ... on Node { id } } opens { layer { slug } } reason }
      sharedParents { parent { slug } interventions { slug } reason }
    }
  }`;
  it.each(cases.cheese.map((worked) => [JSON.stringify(worked.question), worked] as const))('%s', async (_, worked) => {
    const { swissCheese: cheese } = await ask<{ swissCheese: Cheese }>(query, worked.question);
    const holds = ({ state }: Stand) => ['SUBSTANTIAL', 'PARTIAL'].includes(state);
    const layers = (cells: readonly { readonly layer: Slugged }[]) => cells.map(({ layer }) => layer.slug);
    expect(layers(cheese.slices.filter(holds))).toEqual(worked.holding);
    expect(cheese.depth).toBe(worked.holding.length);
    expect(cheese.independentDepth).toBe(worked.independentDepth);
    expect(cheese.assignment.length).toBe(worked.independentDepth);
    expect(cheese.worstInstitution?.cause.id ?? null).toBe(worked.worst);
    expect(layers(cheese.worstInstitution?.opens ?? [])).toEqual(worked.opens);
    const steps = cheese.stages.filter((stage) => !stage.holds).map((stage) => stage.step);
    if (worked.openStages !== undefined) expect(steps).toEqual(worked.openStages);
    const shared = cheese.sharedParents.map(({ parent, interventions }) => [parent.slug, interventions.map(slugged)]);
    expect(Object.fromEntries(shared)).toEqual(worked.shared ?? {});
  });
});

interface Transition {
  readonly date: string;
  readonly after: string;
  readonly causes: readonly { readonly kind: string; readonly intervention: Slugged }[];
}

interface Point {
  readonly cells: readonly { readonly state: string }[];
  readonly transitions: readonly Transition[];
}

describe('coverage over time', () => {
  const query = `query History($filter: CoverageFilter, $from: Date!, $to: Date!) {
    coverageHistory(filter: $filter, from: $from, to: $to, step: CHANGE) {
      cells { state } transitions { date after causes { kind intervention { slug } reason } }
    }
  }`;
  it.each(cases.history.map((worked) => [JSON.stringify(worked.question), worked] as const))(
    '%s',
    async (_, worked) => {
      const { scenario, layer, filter, ...days } = worked.question;
      const asked = { ...days, filter: { ...Object(filter), scenarios: [scenario], layers: [layer] } };
      const { coverageHistory: points } = await ask<{ coverageHistory: readonly Point[] }>(query, asked);
      expect(slugOf(points[0]?.cells[0]?.state ?? '')).toBe(worked.start);
      const transitions = points.flatMap((point) => point.transitions);
      const told = transitions.map(({ date, after, causes }) => ({
        date,
        after: slugOf(after),
        causes: causes.map(({ kind, intervention }) => `${intervention.slug} ${slugOf(kind)}`),
      }));
      expect(told).toEqual(worked.transitions);
    },
  );
});

interface Found {
  readonly outcome: string;
  readonly complete: boolean;
  readonly cost: number | null;
  readonly bound: number | null;
  readonly solutions: readonly { readonly interventions: readonly Slugged[] }[];
  readonly closable: readonly Cell[];
  readonly unclosable: readonly Cell[];
}

describe('portfolios', () => {
  const query = `query Portfolio($filter: CoverageFilter, $target: Strength, $candidates: PortfolioCandidates, $asOf: Date)
    @inContext(asOf: $asOf) {
    portfolio(filter: $filter, target: $target, candidates: $candidates) {
      outcome explanation complete cost bound
      solutions { interventions { slug } cost }
      closable { scenario { slug } layer { slug } }
      unclosable { scenario { slug } layer { slug } }
    }
  }`;
  it.each(cases.portfolio.map((worked) => [JSON.stringify(worked.question), worked] as const))(
    '%s',
    async (_, worked) => {
      const { portfolio } = await ask<{ portfolio: Found }>(query, worked.question);
      expect(slugOf(portfolio.outcome)).toBe(worked.outcome);
      const sets = portfolio.solutions.map(({ interventions }) => interventions.map(({ slug }) => slug));
      expect(sets).toEqual(worked.sets);
      expect(portfolio.complete).toBe(true);
      expect(portfolio.bound).toBe(portfolio.cost);
      const closed = portfolio.closable.map(cellOf);
      if (worked.all) expect(closed).toEqual(worked.closes);
      else expect(closed).toEqual(expect.arrayContaining([...worked.closes]));
      expect(portfolio.unclosable.map(cellOf)).toEqual(expect.arrayContaining([...worked.open]));
    },
  );
});

describe('the worked cases', () => {
  it('answer every question of the document, and argue from clauses that there are', () => {
    const operations = [...questions.matchAll(/^query (\w+)/gm)].map(([, name]) => name);
    expect(cases.whatIf.map(({ query }) => query)).toEqual(operations);
    const all = Object.values(cases).flat();
    expect(all.flatMap(({ clauses }) => clauses).filter((id) => !catalogue.byId.has(id))).toEqual([]);
    const bare = all.filter(({ argue, clauses }) => argue.split(/\s+/).length < 12 || clauses.length === 0);
    expect(bare.map(({ argue }) => argue)).toEqual([]);
  });
});
