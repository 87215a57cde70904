import { describe, expect, it } from '@jest/globals';
import { aComparison, aDefinition, aJudgement } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import type { DefinitionPart } from '../catalogue/parts.js';
import { QuestionError } from '../catalogue/question-error.js';
import { chooseDefinitions, MOST_COMPARED } from './choose-definitions.js';
import { compareDefinitions } from './compare-definitions.js';

const POLICY = 'intervention/acme-policy-1';

function catalogueWith(...definitions: readonly DefinitionPart[]) {
  return link(sampleParts({ definitions: [...sampleParts().definitions, ...definitions] }));
}

const policyModel = aDefinition({ slug: 'big-model', intervention: POLICY, criteria: aComparison({ value: 1e25 }) });

function failure(ask: () => unknown): QuestionError {
  try {
    ask();
  } catch (error) {
    if (error instanceof QuestionError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('compareDefinitions', () => {
  it('gives a cell for every definition in every row, and a relation for every pair', () => {
    const { definitions, rows, relations } = compareDefinitions(catalogueWith(policyModel), 'covered-model');
    expect(definitions.map(({ slug }) => slug)).toEqual(['covered-model', 'big-model']);
    expect(rows.map(({ cells }) => cells.map(({ definition }) => definition))).toEqual(rows.map(() => definitions));
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({ relation: 'narrower', witnessOnlyA: null, onlyAInWords: null });
    expect(relations[0]?.onlyBInWords).toMatch(
      /^covered by Policy 1 \(big model\) and not by .* \(covered model\): training compute = [\de.]+ FLOP$/,
    );
  });

  it('is silent where the clause says nothing, and does not know where no criteria are recorded', () => {
    const { criteria: _, ...bare } = aDefinition({ slug: 'bare', intervention: POLICY });
    const { rows } = compareDefinitions(catalogueWith(bare), 'covered-model');
    const contents = (dimension: string) =>
      rows.find((row) => row.dimension === dimension)?.cells.map(({ content, silent }) => [content, silent]);
    expect(contents('exception')).toEqual([
      ['silent', true],
      ['not-coded', false],
    ]);
    expect(rows.find(({ metric }) => metric !== null)?.cells[1]?.content).toBe('not-coded');
  });

  it('gives several thresholds with what each goes with, and then no single value', () => {
    const two = aDefinition({
      slug: 'two-lines',
      intervention: POLICY,
      criteria: {
        kind: 'any-of',
        of: [
          aComparison(),
          { kind: 'all-of', of: [aComparison({ value: 1e23 }), aJudgement({ text: 'it is biological' })] },
          { kind: 'not', of: aComparison({ operator: '<', value: 1e20 }) },
        ],
      },
    });
    const row = compareDefinitions(catalogueWith(two), 'covered-model').rows.find((one) => one.metric !== null);
    const cell = row?.cells[1];
    expect([cell?.operator, cell?.value, cell?.unit]).toEqual([null, null, null]);
    expect(cell?.values.map(({ value, branch, holds, path }) => [value, branch, holds, path])).toEqual([
      [1e26, 'one way in', true, 'criteria.anyOf.0'],
      [1e23, 'one way in, with it is biological', true, 'criteria.anyOf.1.allOf.0'],
      [1e20, 'one way in', false, 'criteria.anyOf.2.not'],
    ]);
    expect(row?.unit).toBe('FLOP');
  });

  it('names interventions that were asked for and do not define the concept', () => {
    const interventions = ['northland-ai-act', 'acme-policy-1', 'acme-policy-2'];
    const { without } = compareDefinitions(catalogueWith(policyModel), 'covered-model', { interventions });
    expect(without.map(({ slug }) => slug)).toEqual(['acme-policy-2']);
  });

  it('says which definition was found where fewer than two are left', () => {
    const error = failure(() =>
      compareDefinitions(catalogueWith(policyModel), 'covered-model', { regimes: ['northland'] }),
    );
    expect(error).toMatchObject({ code: 'BAD_ARGUMENT', path: ['regimes'] });
    expect(error.message).toContain('definition/northland-ai-act/covered-model');
    expect(error.accepted).toEqual(['northland-ai-act', 'acme-policy-1']);
    expect(failure(() => compareDefinitions(link(sampleParts()), 'covered-model'))).toMatchObject({
      code: 'BAD_ARGUMENT',
      path: ['concept'],
    });
  });

  it('holds so many against each other and no more', () => {
    const many = (count: number) =>
      catalogueWith(
        ...Array.from({ length: count - 1 }, (_, n) => aDefinition({ slug: `model-${n}`, intervention: POLICY })),
      );
    expect(chooseDefinitions(many(MOST_COMPARED), 'covered-model', {}).definitions).toHaveLength(MOST_COMPARED);
    const error = failure(() => compareDefinitions(many(MOST_COMPARED + 1), 'covered-model'));
    expect(error).toMatchObject({ code: 'BAD_ARGUMENT', path: ['interventions'] });
  });

  it.each([
    [['covered-modle', {}], ['concept']],
    [
      ['covered-model', { interventions: ['nothing'] }],
      ['interventions', 0],
    ],
    [
      ['covered-model', { regimes: ['northland', 'nowhere'] }],
      ['regimes', 1],
    ],
  ] as const)('refuses names that are not on record: %j', ([concept, question], path) => {
    const error = failure(() => compareDefinitions(catalogueWith(policyModel), concept, question));
    expect(error).toMatchObject({ code: 'UNKNOWN_ENTRY', path });
  });

  it('answers one question alike', () => {
    const catalogue = catalogueWith(policyModel);
    const names = () => JSON.stringify(compareDefinitions(catalogue, 'covered-model').rows.map((row) => row.dimension));
    expect(names()).toBe(names());
  });
});
