import { describe, expect, it } from '@jest/globals';
import { aComparison, aScope } from '../../test/setup/sample-clauses.js';
import { aChange, aLineage, clauseId, versionOf } from '../../test/setup/sample-lineage.js';
import { changesBetween } from './changes-between.js';
import { type ChangesInWords, changesInWords } from './changes-in-words.js';

function words(): ChangesInWords {
  const trigger = (n: number) => [clauseId(n, 'definition/big')];
  const version = (n: number, value: number) => ({
    definitions: [{ slug: 'big', term: 'big model', criteria: aComparison({ value }) }],
    redLines: [
      {
        slug: n === 1 ? 'pause' : 'wait',
        trigger: trigger(n),
        pinpoint: `§ ${n}`,
        scope: aScope({ definitions: trigger(n) }),
      },
    ],
    provisions: [{ slug: 'testing', pinpoint: `p. ${n}` }, ...(n === 1 ? [{ slug: 'drills' }] : [{ slug: 'reports' }])],
  });
  const account = [
    aChange({
      before: clauseId(1, 'red-line/pause'),
      after: clauseId(2, 'red-line/wait'),
      what: 'Waiting replaces the pause. (Policy 1, § 1; Policy 2, § 2)',
    }),
    aChange({ kind: 'dropped', before: clauseId(1, 'provision/drills'), what: 'No drills are held.' }),
  ];
  const catalogue = aLineage([version(1, 1e25), version(2, 1e26)], [account]);
  return changesInWords(changesBetween(catalogue, versionOf(catalogue, 1), versionOf(catalogue, 2)));
}

describe('changes in words', () => {
  it('begin with what became of the text, in numbers and in the words of the editors', () => {
    expect(words().headline).toBe(
      'Policy 1 became Policy 2. Red lines: 1 weaker. All clauses: 1 dropped, 2 weaker. 1 clause was carried over as it is.',
    );
    expect(words().summary).toEqual(['Testing moves from every month to every quarter.']);
  });

  it('go from what was lost to what was gained, with pinpoints and whose judgement it is', () => {
    expect(words().groups.map(({ title, lines }) => [title, lines.map(({ change: _, ...line }) => line)])).toEqual([
      [
        'Dropped',
        [
          {
            subject: 'provision drills',
            pinpoints: '§ 5(1) -> gone',
            reason: 'No drills are held.',
            by: 'editors and computation agree',
          },
        ],
      ],
      [
        'Weaker',
        [
          {
            subject: 'red line wait (was pause)',
            pinpoints: '§ 1 -> § 2',
            reason: 'Waiting replaces the pause.',
            by: 'editors and computation agree',
          },
          {
            subject: 'definition “big model”',
            pinpoints: '§ 5(1)',
            reason: expect.stringMatching(
              /^The definition is narrower: it no longer covers this case: training compute/u,
            ),
            by: 'computed',
          },
        ],
      ],
    ]);
  });

  it('list apart what came or went by name only', () => {
    expect(words().renamed).toEqual(['new: provision reports (§ 5(1))']);
  });
});
