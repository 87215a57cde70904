import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { link } from '../../src/catalogue/link.js';
import { type Api, openApi, type Page, type WithId } from '../setup/api.js';
import { memoryStore } from '../setup/memory-store.js';
import { sampleParts } from '../setup/sample-parts.js';

let api: Api;
beforeAll(async () => {
  api = await openApi(memoryStore(link(sampleParts())));
});
afterAll(() => api.close());

async function ids(field: string, asOf = '2026-11-22'): Promise<readonly string[]> {
  const { data, errors } = await api.ask<Record<string, Page<WithId>>>(
    `query @inContext(asOf: "${asOf}") { ${field} { nodes { id } } }`,
  );
  expect(errors).toEqual([]);
  const [connection] = Object.values(data);
  return (connection?.nodes ?? []).map((node) => node.id.slice(node.id.indexOf('/') + 1));
}

const ACT = 'northland-ai-act';
const POLICIES = ['acme-policy-1', 'acme-policy-2'];

describe('interventions', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['regimes: ["acme"]', POLICIES],
    ['kinds: [STATUTE, BILL]', [ACT]],
    ['bindingness: [VOLUNTARY]', POLICIES],
    ['status: [SUPERSEDED]', ['acme-policy-1']],
    ['status: [IN_FORCE], kinds: [DEVELOPER_POLICY]', ['acme-policy-2']],
    ['concepts: ["covered-model"]', [ACT]],
    ['text: "PARLIAMENT north"', [ACT]],
    ['text: "parliament acme"', []],
    ['kinds: []', []],
    ['kinds: null, text: ""', [...POLICIES, ACT]],
  ];
  for (const [filter, expected] of cases) {
    it(`by ${filter}`, async () => {
      expect(await ids(`interventions(filter: {${filter}})`)).toEqual(expected);
    });
  }

  it('by status on the day of the operation', async () => {
    expect(await ids('interventions(filter: {status: [IN_FORCE]})', '2024-04-01')).toEqual(['acme-policy-1']);
  });

  it('ordered by title, first event and last change, both ways', async () => {
    const ordered = (orderBy: string, asOf?: string) => ids(`interventions(orderBy: {${orderBy}})`, asOf);
    expect(await ordered('direction: DESC')).toEqual([ACT, ...[...POLICIES].reverse()]);
    expect(await ordered('field: FIRST_EVENT')).toEqual(['acme-policy-1', ACT, 'acme-policy-2']);
    expect(await ordered('field: LAST_CHANGE, direction: DESC')).toEqual(['acme-policy-2', ACT, 'acme-policy-1']);
    // On this day the second policy has no event yet.
    expect(await ordered('field: LAST_CHANGE', '2024-12-01')).toEqual(['acme-policy-2', 'acme-policy-1', ACT]);
  });
});

interface Line {
  readonly kind: string;
  readonly responses: readonly string[];
  readonly anatomy: { readonly score: number };
  readonly trigger: readonly { readonly concept: { readonly slug: string } }[];
}

describe('clauses and regimes', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['provisions(filter: {interventions: ["acme-policy-2"]})', ['acme-policy-2/testing']],
    ['provisions(filter: {regimes: ["acme"]})', ['acme-policy-1/testing', 'acme-policy-2/testing']],
    ['provisions(filter: {duties: [COMPENSATE]})', []],
    ['definitions(filter: {concepts: ["catastrophic-harm"]})', ['northland-ai-act/critical-harm']],
    ['definitions(filter: {metrics: ["damage"]})', ['northland-ai-act/critical-harm']],
    ['definitions(filter: {text: "critical"})', ['northland-ai-act/critical-harm']],
    ['definitions(filter: {regimes: ["acme"]})', []],
    ['redLines(filter: {triggerConcepts: ["covered-model"]})', []],
    ['redLines(filter: {minScore: 6, kinds: [USE]})', []],
    ['regimes(filter: {kinds: [DEVELOPER]})', ['acme']],
  ];
  for (const [field, expected] of cases) {
    it(field, async () => {
      expect(await ids(field)).toEqual(expected);
    });
  }

  it('redLines by trigger concept, kind and response together', async () => {
    const { data } = await api.ask<{ redLines: Page<Line> }>(
      '{ redLines { nodes { kind responses anatomy { score } trigger { concept { slug } } } } }',
    );
    const [line] = data.redLines.nodes;
    const [response] = line?.responses ?? [];
    const [trigger] = line?.trigger ?? [];
    if (line === undefined || response === undefined || trigger === undefined) throw new Error('no such line');
    const filter = `kinds: [${line.kind}], responses: [${response}], minScore: ${String(line.anatomy.score)}`;
    const found = await ids(`redLines(filter: {${filter}, triggerConcepts: ["${trigger.concept.slug}"]})`);
    expect(found).toHaveLength(1);
    const others = ['USE', 'BEHAVIOUR', 'CAPABILITY', 'OUTCOME', 'DEVELOPMENT'].filter((kind) => kind !== line.kind);
    expect(await ids(`redLines(filter: {kinds: [${others.join(', ')}]})`)).toEqual([]);
  });
});
