import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, openApi } from '../setup/api.js';
import { memoryStore, seedCatalogue } from '../setup/memory-store.js';

let api: Api;

beforeAll(async () => {
  api = await openApi(memoryStore(await seedCatalogue()));
});
afterAll(() => api.close());

const COMPARE = `query Compare($concept: String!, $interventions: [String!], $regimes: [String!]) {
  compareDefinitions(concept: $concept, interventions: $interventions, regimes: $regimes) {
    concept { slug }
    definitions { id }
    without { slug }
    rows {
      dimension kind unit compare metric { slug }
      cells {
        definition { id } content silent text operator value unit pinpoint
        values { operator value unit holds branch path }
      }
    }
    relations {
      a { id } b { id } relation possible ifIndependent
      witnessOnlyA witnessOnlyB onlyAInWords onlyBInWords undecidedBecause
    }
  }
}`;

interface Compared {
  readonly compareDefinitions: {
    readonly definitions: readonly { readonly id: string }[];
    readonly rows: readonly {
      readonly metric: { readonly slug: string } | null;
      readonly cells: readonly object[];
    }[];
    readonly relations: readonly {
      readonly witnessOnlyB: { readonly quantities: readonly object[] };
      readonly onlyBInWords: string;
    }[];
  };
}

describe('compareDefinitions', () => {
  it('puts SB 53 beside the Executive Order, with a witness', async () => {
    const interventions = ['us-ca-sb-53', 'us-eo-14110', 'us-ca-sb-1047'];
    const { data, errors } = await api.ask<Compared>(COMPARE, { concept: 'covered-model', interventions });
    expect(errors).toEqual([]);
    const { definitions, rows, relations } = data.compareDefinitions;
    expect(definitions.map(({ id }) => id)).toEqual([
      'definition/us-ca-sb-1047/covered-model-before-2027',
      'definition/us-ca-sb-1047/covered-model-from-2027',
      'definition/us-ca-sb-53/frontier-model',
      'definition/us-eo-14110/reportable-model',
    ]);
    const compute = rows.find(({ metric }) => metric?.slug === 'training-compute');
    expect(compute).toMatchObject({ kind: 'METRIC', unit: 'FLOP' });
    expect(compute?.cells[2]).toMatchObject({
      content: 'STATED',
      silent: false,
      operator: '>',
      value: 1e26,
      unit: 'FLOP',
      pinpoint: 'Bus. & Prof. Code § 22757.11(i)(1)',
    });
    expect(compute?.cells[3]).toMatchObject({
      operator: null,
      value: null,
      values: [{ value: 1e26 }, { value: 1e23 }],
    });
    expect(relations).toHaveLength(6);
    const last = relations[5];
    expect(last).toMatchObject({ relation: 'NARROWER', possible: ['NARROWER'], witnessOnlyA: null });
    expect(last?.witnessOnlyB.quantities).toHaveLength(1);
    expect(last?.onlyBInWords).toContain('covered by EO 14110 (reportable model) and not by SB 53 (frontier model)');
  });

  it('says which definitions were found where fewer than two are left', async () => {
    const { errors } = await api.ask(COMPARE, { concept: 'covered-model', interventions: ['us-ca-sb-53'] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: ['interventions'] });
    expect(errors[0]?.message).toContain('definition/us-ca-sb-53/frontier-model');
  });

  it.each([
    [{ concept: 'coverd-model' }, ['concept'], ['covered-model']],
    [{ concept: 'covered-model', interventions: ['eu-ai-act', 'us-ca-sb-35'] }, ['interventions', 1], ['us-ca-sb-53']],
    [{ concept: 'covered-model', regimes: ['califronia'] }, ['regimes', 0], ['california']],
  ])('refuses names that are not on record: %j', async (variables, argument, accepted) => {
    const { errors } = await api.ask(COMPARE, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNKNOWN_ENTRY', argument });
    expect(errors[0]?.extensions['accepted']).toEqual(expect.arrayContaining(accepted));
  });
});
