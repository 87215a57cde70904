import { describe, expect, it } from '@jest/globals';
import { aRedLine } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import { anatomyAverages } from './anatomy-averages.js';

const six = aRedLine({ slug: 'six', responses: ['prohibit', 'publish'] });
const unsure = { ...six.anatomy, outsideCheck: { holds: 'unknown', why: 'not read' } } as const;
const five = aRedLine({ slug: 'five', kind: 'use', anatomy: unsure, responses: ['publish'] });

describe('averages of the anatomy', () => {
  it('count points that hold, unknown ones not, by regime, kind and response', () => {
    const { all, byRegime, byKind, byResponse } = anatomyAverages(link(sampleParts({ redLines: [six, five] })));
    expect(all).toMatchObject({ of: 'all', redLines: 2, mean: 5.5, holding: { outsideCheck: 1, noExitClause: 2 } });
    expect(byRegime.map(({ of, mean }) => [of, mean])).toEqual([['northland', 5.5]]);
    expect(byKind.map(({ of, mean }) => [of, mean])).toEqual([
      ['use', 5],
      ['capability', 6],
    ]);
    expect(byResponse.map(({ of, redLines, mean }) => [of, redLines, mean])).toEqual([
      ['prohibit', 1, 6],
      ['publish', 2, 5.5],
    ]);
  });

  it('are of nothing where there is no line', () => {
    expect(anatomyAverages(link(sampleParts({ redLines: [] })))).toEqual({
      all: null,
      byRegime: [],
      byKind: [],
      byResponse: [],
    });
  });
});
