import { describe, expect, it } from '@jest/globals';
import type { AnatomyPart } from '../../catalogue/parts.js';
import { link } from '../../catalogue/link.js';
import { aRedLine } from '../../../test/setup/sample-clauses.js';
import { sampleParts } from '../../../test/setup/sample-parts.js';
import { addressOf } from '../links.js';
import { readRedLineList, redLineList, type RedLineList, redLineListPairs } from './red-line-list.js';

const no = { holds: false, why: 'no' } as const;
const yes = { holds: true, why: 'yes' } as const;
const NONE: AnatomyPart = {
  quantifiedOrTestable: no,
  observableBeforeHarm: no,
  namedOutsideDecider: no,
  consequenceFixedInAdvance: no,
  outsideCheck: no,
  noExitClause: { holds: 'unknown', why: 'not read' },
  basis: 'text',
};
const catalogue = link(
  sampleParts({
    redLines: [
      aRedLine({ slug: 'soft', anatomy: NONE, kind: 'use', responses: ['publish'] }),
      aRedLine({
        slug: 'hard',
        anatomy: { ...NONE, quantifiedOrTestable: yes, outsideCheck: yes, noExitClause: yes },
        kind: 'capability',
        responses: ['halt-training', 'withdraw'],
      }),
    ],
    lineageSteps: [],
  }),
);

function ask(query: string): RedLineList {
  return redLineList(catalogue, readRedLineList(new URLSearchParams(query)), '2026-11-01');
}
const slugs = ({ rows }: RedLineList): readonly string[] => rows.map(({ redLine }) => redLine.slug);

describe('the list of red lines', () => {
  it('is as published, or by how operational the lines are', () => {
    expect(slugs(ask(''))).toEqual(['soft', 'hard']);
    expect(slugs(ask('sort=-score'))).toEqual(['hard', 'soft']);
  });

  it('is filtered by kind, response, score and points that hold', () => {
    expect(slugs(ask('kind=use'))).toEqual(['soft']);
    expect(slugs(ask('response=withdraw'))).toEqual(['hard']);
    expect(slugs(ask('score=3'))).toEqual(['hard']);
    expect(slugs(ask('point=outsideCheck,noExitClause'))).toEqual(['hard']);
    expect(slugs(ask('point=outsideCheck,namedOutsideDecider'))).toEqual([]);
  });

  it('takes an unknown point for one that is not known to hold', () => {
    expect(ask('').choices.points.find(({ value }) => value === 'noExitClause')?.count).toBe(1);
  });

  it('tells the average anatomy of what was found, by the grouping that was asked for', () => {
    expect(ask('').all).toMatchObject({ redLines: 2, mean: 1.5 });
    expect(ask('score=3').all).toMatchObject({ redLines: 1, mean: 3 });
    expect(ask('by=response').groups.map(({ of }) => of)).toEqual(['halt-training', 'withdraw', 'publish']);
    expect(ask('score=6')).toMatchObject({ rows: [], all: null, groups: [] });
  });

  it('has an address that asks the same again', () => {
    const query = 'kind=use,capability&response=withdraw&point=outsideCheck&score=2&sort=-score&by=regime';
    expect(addressOf('', redLineListPairs(ask(query).question))).toBe(`?${query}`);
  });

  it.each(['score=7', 'score=x', 'kind=law', 'point=colour', 'by=year', 'page=2'])('refuses %s', (query) => {
    expect(() => ask(query)).toThrow(expect.objectContaining({ code: 'BAD_ARGUMENT' }));
  });
});
