import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;

beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

const ASSESS = `query Assess($system: SystemProfile!, $filter: ApplicabilityFilter) {
  assessSystem(system: $system, filter: $filter) {
    asOf
    regimes { regime { slug } reach because }
    definitions { definition { id } verdict status trace missing { asks judgement metric { slug } } }
    duties { id }
    groups {
      intervention { slug } bindingness status reach because
      obligations { provision { id } standing onOthers because conditions { kind verdict text definition { id } } }
    }
    redLines { redLine { id } verdict because }
    missing { asks metric { slug } unit thresholds { operator value unit } judgement decidedBy settles settlesAtLeast answer }
  }
}`;

const GENERAL = ['gpai-significant-generality', 'gpai-competent-at-many-tasks', 'gpai-integrable-downstream'];
const SYSTEM = {
  quantities: [{ metric: 'training-compute', value: 3e25 }],
  judgements: [
    ...GENERAL.map((id) => ({ id, holds: true })),
    { id: 'gpai-only-pre-market-research', holds: false },
    { id: 'commission-accepted-rebuttal', holds: false },
  ],
  markets: ['EU'],
};

interface Assessed {
  readonly assessSystem: {
    readonly asOf: string;
    readonly regimes: readonly object[];
    readonly definitions: readonly {
      readonly definition: { readonly id: string };
      readonly trace: object;
      readonly missing: readonly { readonly judgement: string | null }[];
    }[];
    readonly duties: readonly object[];
    readonly groups: readonly {
      readonly obligations: readonly {
        readonly provision: { readonly id: string };
        readonly conditions: readonly object[];
      }[];
    }[];
    readonly redLines: readonly object[];
    readonly missing: readonly {
      readonly asks: string;
      readonly judgement: string | null;
      readonly settles: number;
    }[];
  };
}

describe('assessSystem', () => {
  it('gives verdicts with their trace, duties by text, and what to find out first', async () => {
    const filter = { interventions: ['eu-ai-act'] };
    const { data, errors } = await api.ask<Assessed>(ASSESS, { system: SYSTEM, filter });
    expect(errors).toEqual([]);
    const { asOf, regimes, definitions, groups, redLines, missing } = data.assessSystem;
    expect(asOf).toBe('2026-11-22');
    expect(regimes).toEqual([
      { regime: { slug: 'european-union' }, reach: 'REACHED', because: 'it is on the market in EU' },
    ]);
    const ours = definitions.find(
      ({ definition }) => definition.id === 'definition/eu-ai-act/gpai-model-with-systemic-risk',
    );
    expect(ours).toMatchObject({ verdict: 'APPLIES', status: 'IN_FORCE', missing: [] });
    expect(ours?.trace).toMatchObject({ kind: 'all-of', path: 'criteria', verdict: 'applies' });
    expect(groups).toMatchObject([
      { intervention: { slug: 'eu-ai-act' }, bindingness: 'BINDING', status: 'IN_FORCE', reach: 'REACHED' },
    ]);
    const standing = groups[0]?.obligations.find(
      ({ provision }) => provision.id === 'provision/eu-ai-act/model-evaluation',
    );
    // who the provider is was not said
    expect(standing).toMatchObject({ standing: 'UNDECIDED', onOthers: false });
    expect(standing?.conditions[0]).toMatchObject({
      kind: 'DEFINITION',
      verdict: 'UNDECIDED',
      definition: { id: 'definition/eu-ai-act/provider' },
    });
    expect(redLines.length).toBeGreaterThan(5);
    expect(missing[0]?.settles).toBeGreaterThan(0);
    expect(missing.every(({ asks }) => asks.length > 10)).toBe(true);
    const fact = missing.find(({ judgement }) => judgement !== null);
    expect(fact).toMatchObject({ metric: null, unit: null, thresholds: [] });
  });

  it('answers for the day of the operation', async () => {
    const query = ASSESS.replace('{\n  assessSystem', '@inContext(asOf: "2025-06-01") {\n  assessSystem');
    const { data, errors } = await api.ask<Assessed>(query, {
      system: SYSTEM,
      filter: { interventions: ['eu-ai-act'] },
    });
    expect(errors).toEqual([]);
    expect(data.assessSystem.asOf).toBe('2025-06-01');
    const ids = data.assessSystem.definitions.map(({ definition }) => definition.id);
    expect(ids).not.toContain('definition/eu-ai-act/gpai-model');
  });

  it('takes the atom that a missing fact names as an answer to it', async () => {
    const filter = { interventions: ['eu-ai-act'] };
    const first = await api.ask<Assessed>(ASSESS, { system: SYSTEM, filter });
    const atoms = first.data.assessSystem.definitions
      .find(({ definition }) => definition.id === 'definition/eu-ai-act/provider')
      ?.missing.flatMap(({ judgement }) => judgement ?? []);
    expect(atoms).toHaveLength(2);
    const judgements = [...SYSTEM.judgements, ...(atoms ?? []).map((id) => ({ id, holds: true }))];
    const { data, errors } = await api.ask<Assessed>(ASSESS, { system: { ...SYSTEM, judgements }, filter });
    expect(errors).toEqual([]);
    expect(data.assessSystem.duties).toContainEqual({ id: 'provision/eu-ai-act/model-evaluation' });
  });

  it.each([
    [{ quantities: [{ metric: 'training-compute', value: -1 }] }, 'BAD_ARGUMENT', ['system', 'quantities', 0, 'value']],
    [{ quantities: [{ metric: 'training-cost', value: 8e7 }] }, 'BAD_ARGUMENT', ['system', 'quantities', 0, 'unit']],
    [{ quantities: [{ metric: 'compute', value: 1 }] }, 'UNKNOWN_ENTRY', ['system', 'quantities', 0, 'metric']],
    [{ judgements: [{ id: 'is-nice', holds: true }] }, 'UNKNOWN_ENTRY', ['system', 'judgements', 0, 'id']],
    [{ markets: ['Europe'] }, 'UNKNOWN_ENTRY', ['system', 'markets', 0]],
    [{ developer: 'nobody' }, 'UNKNOWN_ENTRY', ['system', 'developer']],
  ])('refuses %j', async (system, code, argument) => {
    const { errors } = await api.ask(ASSESS, { system });
    expect(errors[0]?.extensions).toMatchObject({ code, argument });
    expect(errors[0]?.extensions['accepted']).not.toEqual([]);
  });

  it('logs nothing of the system', async () => {
    const lines = api.log.length;
    await api.ask(ASSESS, { system: { ...SYSTEM, quantities: [{ metric: 'training-compute', value: 7.77e24 }] } });
    expect(JSON.stringify(api.log.slice(lines))).not.toMatch(/7\.77|gpai-significant/);
  });
});
