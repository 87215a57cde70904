import { describe, expect, it } from '@jest/globals';
import type { CriterionPart } from '../../catalogue/parts.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import {
  aClaim,
  aComparison,
  aDefinition,
  aJudgement,
  aProvision,
  aRedLine,
  aScope,
} from '../../../test/setup/sample-clauses.js';
import { anAssessment, aStep } from '../../../test/setup/sample-frame.js';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { partsToRows } from './parts-to-rows.js';
import { rowsToParts } from './rows-to-parts.js';
import type { TableRows } from './table-rows.js';

/** As the rows come back from the database: through JSON, in an order of its own. */
function stored(rows: TableRows): TableRows {
  const lists = Object.entries(rows).map(([table, list]: [string, readonly object[]]) => [table, list.toReversed()]);
  return JSON.parse(JSON.stringify(Object.fromEntries(lists))) as TableRows;
}

function roundTrip(lists: Partial<CatalogueParts>): CatalogueParts {
  return rowsToParts(stored(partsToRows(sampleParts(lists))));
}

const criteria: CriterionPart = {
  kind: 'any-of',
  of: [
    ...Array.from({ length: 11 }, (_, i) => aComparison({ value: 10 ** i, benchmark: `bench ${i}` })),
    { kind: 'not', of: { kind: 'all-of', of: [aJudgement({ judgement: 'judgement/weapon-help' }), aJudgement()] } },
    { kind: 'all-of', of: [] },
  ],
};
const reviews = [
  { by: 'B. Reader', on: '2026-11-23', outcome: 'disputed', note: 'too strong' },
  { by: 'A. Reader', on: '2026-11-22', outcome: 'confirmed' },
] as const;
const unsettled = { holds: 'unknown', why: 'the text was not read' } as const;

describe('rows', () => {
  it('say all that the parts say', () => {
    expect(roundTrip({})).toEqual(sampleParts());
  });

  it.each<[string, Partial<CatalogueParts>]>([
    ['a tree of criteria with more than ten children', { definitions: [aDefinition({ criteria })] }],
    [
      'a definition without criteria',
      { definitions: [aDefinition({ slug: 'vague' })].map(({ criteria: _none, ...x }) => x) },
    ],
    [
      'reviews, in the order in which they were given',
      { claims: [aClaim({ reviews })], lineageSteps: [aStep({ reviews })] },
    ],
    [
      'every field of a scope',
      {
        provisions: [
          aProvision({
            scope: aScope({
              combine: 'anyOf',
              upon: ['definition/x/b', 'definition/x/a'],
              unless: ['definition/x/c'],
              when: 'before release',
              further: 'in Northland',
              note: 'narrow',
            }),
          }),
        ],
        redLines: [
          aRedLine({ scope: aScope({ definitions: 'unknown' }), trigger: ['definition/x/b', 'definition/x/a'] }),
        ],
      },
    ],
    ['a scope that names no definition', { provisions: [aProvision({ scope: aScope({ definitions: [] }) })] }],
    [
      'grades that are unknown',
      { redLines: [aRedLine({ anatomy: { ...aRedLine().anatomy, outsideCheck: unsettled } })] },
    ],
    ['dates of application', { provisions: [aProvision({ appliesFrom: '2026-08-02' })] }],
    [
      'what an assessment rests on, in its order',
      { assessments: [anAssessment({ basis: ['provision/x/b', 'intervention/a'] })] },
    ],
    ['published order', { claims: ['z', 'a', 'm'].map((slug) => aClaim({ subject: `provision/x/${slug}` })) }],
    ['an empty catalogue', emptied()],
  ])('keep %s', (_, lists) => {
    expect(roundTrip(lists)).toEqual(sampleParts(lists));
  });

  it('refuse a red line without a grade', () => {
    const rows = partsToRows(sampleParts());
    expect(() => rowsToParts({ ...rows, anatomy_point: rows.anatomy_point.slice(1) })).toThrow(/quantifiedOrTestable/);
  });
});

function emptied(): Partial<CatalogueParts> {
  const { frame: _frame, ...lists } = sampleParts();
  return Object.fromEntries(Object.keys(lists).map((list) => [list, []]));
}
