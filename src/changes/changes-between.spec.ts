import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CriterionPart } from '../catalogue/parts.js';
import type { RedLineResponse } from '../catalogue/scales.js';
import { QuestionError } from '../catalogue/question-error.js';
import { aComparison, aJudgement, aRedLine, aScope } from '../../test/setup/sample-clauses.js';
import { aStep } from '../../test/setup/sample-frame.js';
import {
  aChange,
  aLineage,
  clauseId,
  type SampleVersion,
  versionId,
  versionOf,
} from '../../test/setup/sample-lineage.js';
import type { Change } from './change.js';
import { changesBetween } from './changes-between.js';

function between(catalogue: Catalogue, from: number, to: number | null): readonly Change[] {
  return changesBetween(catalogue, versionOf(catalogue, from), to === null ? null : versionOf(catalogue, to)).changes;
}

/** A version with one line, triggered by one definition. */
function line(n: number, criteria: CriterionPart, responses: readonly RedLineResponse[]): SampleVersion {
  const trigger = [clauseId(n, 'definition/big')];
  return {
    definitions: [{ slug: 'big', criteria }],
    redLines: [{ slug: 'pause', trigger, responses, scope: aScope({ definitions: trigger }) }],
  };
}

const compute = (value: number): CriterionPart => aComparison({ value });

function pause(before: SampleVersion, after: SampleVersion): Change | undefined {
  return between(aLineage([before, after]), 1, 2).find(({ entry }) => entry?.slug === 'pause');
}

describe('a red line between two versions', () => {
  it.each([
    ['a lower threshold is stronger', compute(1e26), compute(1e25), 'stronger'],
    ['a higher threshold is weaker', compute(1e25), compute(1e26), 'weaker'],
    [
      'another way in is stronger',
      compute(1e26),
      { kind: 'any-of', of: [compute(1e26), aJudgement()] } as const,
      'stronger',
    ],
    [
      'a condition more is weaker',
      compute(1e26),
      { kind: 'all-of', of: [compute(1e26), aJudgement()] } as const,
      'weaker',
    ],
    [
      'another number is moved',
      compute(1e26),
      aComparison({ metric: 'metric/damage', value: 1e9, unit: 'USD' }),
      'moved',
    ],
    ['another judgement is open', aJudgement(), aJudgement({ text: 'the model is dangerous' }), null],
  ])('by its trigger: %s', (_, before, after, direction) => {
    const change = pause(line(1, before, ['prohibit']), line(2, after, ['prohibit']));
    expect(change?.computed.direction ?? null).toBe(direction);
    expect(change?.directionBy ?? null).toBe(direction === null ? null : 'computed');
  });

  it.each([
    ['more', ['halt-training'], ['halt-training', 'withdraw'], 'stronger'],
    ['fewer', ['halt-training', 'withdraw'], ['halt-training'], 'weaker'],
    ['other', ['halt-training'], ['publish'], 'moved'],
  ] as const)('by its responses: %s', (_, before, after, direction) => {
    const change = pause(line(1, compute(1e26), before), line(2, compute(1e26), after));
    expect(change?.computed.direction).toBe(direction);
  });

  it('stronger here and weaker there is moved, whatever is open', () => {
    const change = pause(line(1, compute(1e26), ['withdraw']), line(2, compute(1e25), []));
    expect(change?.computed.direction).toBe('moved');
  });

  it('is not decided by its anatomy', () => {
    const after = line(2, compute(1e26), ['prohibit']);
    const anatomy = { ...aRedLine().anatomy, namedOutsideDecider: { holds: false, why: 'nobody is named' } };
    const redLines = (after.redLines ?? []).map((one) => ({ ...one, statement: 'Now in other words.', anatomy }));
    const change = pause(line(1, compute(1e26), ['prohibit']), { ...after, redLines });
    expect(change?.direction).toBeNull();
    expect(change?.reason).toContain('loses a named decider from outside');
  });

  it('is carried over where only pinpoint and summary differ', () => {
    const before = { provisions: [{ slug: 'testing', pinpoint: 'p. 1', summary: 'Tests every month.' }] };
    const after = { provisions: [{ slug: 'testing', pinpoint: 'p. 2', summary: 'Tests each month.' }] };
    const catalogue = aLineage([before, after]);
    const set = changesBetween(catalogue, versionOf(catalogue, 1), versionOf(catalogue, 2));
    expect(set).toMatchObject({ changes: [], unchanged: 1, from: versionId(1), to: versionId(2) });
  });
});

describe('a definition between two versions', () => {
  const limited = (unless: boolean, n: number, value: number): SampleVersion => {
    const ids = [clauseId(n, 'definition/big')];
    const scope = unless ? aScope({ definitions: [], unless: ids }) : aScope({ definitions: ids });
    return { definitions: [{ slug: 'big', criteria: compute(value) }], provisions: [{ slug: 'testing', scope }] };
  };
  const big = (versions: readonly SampleVersion[]) =>
    between(aLineage(versions), 1, 2).find(({ entry }) => entry?.slug === 'big');

  it('that bounds a duty is stronger the more it covers, one that excepts weaker', () => {
    expect(big([limited(false, 1, 1e26), limited(false, 2, 1e25)])?.direction).toBe('stronger');
    expect(big([limited(true, 1, 1e26), limited(true, 2, 1e25)])?.direction).toBe('weaker');
  });

  it('on which nothing hangs has no direction', () => {
    const bare = (value: number) => ({ definitions: [{ slug: 'big', criteria: compute(value) }] });
    expect(big([bare(1e26), bare(1e25)])).toMatchObject({ direction: null, directionBy: null });
  });

  it('that no longer triggers anything is weaker', () => {
    const after = { definitions: [{ slug: 'big', criteria: compute(1e26), term: 'very big' }] };
    expect(big([line(1, compute(1e26), ['prohibit']), after])?.computed.direction).toBe('weaker');
  });

  it('that was split is compared as a whole', () => {
    const half = [compute(1e26), aJudgement()];
    const whole = line(1, { kind: 'any-of', of: half }, ['prohibit']);
    const trigger = [clauseId(2, 'definition/counted'), clauseId(2, 'definition/judged')];
    const parts: SampleVersion = {
      definitions: half.map((criteria, i) => ({ slug: ['counted', 'judged'][i] ?? '', criteria })),
      redLines: [{ slug: 'pause', trigger, responses: ['prohibit'], scope: aScope({ definitions: trigger }) }],
    };
    const account = trigger.map((after) =>
      aChange({ before: clauseId(1, 'definition/big'), after, direction: 'clarified' }),
    );
    const changes = between(aLineage([whole, parts], [account]), 1, 2).filter(({ said }) => said !== null);
    expect(changes).toHaveLength(2);
    for (const { computed, direction, together } of changes) {
      expect({ computed: computed.direction, direction }).toEqual({ computed: null, direction: 'clarified' });
      expect(together?.after).toHaveLength(2);
    }
  });
});

describe("the editors' account", () => {
  const before = clauseId(1, 'red-line/pause');
  const after = clauseId(2, 'red-line/wait');
  const second = {
    ...line(2, compute(1e26), ['prohibit']),
    redLines: [{ slug: 'wait', responses: ['publish' as const] }],
  };

  it('pairs clauses across slugs, and its direction is the one given', () => {
    const account = [aChange({ before, after, direction: 'weaker' })];
    const [change] = between(aLineage([line(1, compute(1e26), ['prohibit']), second], [account]), 1, 2);
    expect(change).toMatchObject({
      kind: 'changed',
      direction: 'weaker',
      directionBy: 'editor',
      reason: 'It says less.',
    });
    expect(change?.before?.id).toBe(before);
  });

  it('that agrees with the fields is given as both', () => {
    const stronger = line(2, compute(1e25), ['prohibit']);
    const account = [aChange({ before, after: clauseId(2, 'red-line/pause'), direction: 'stronger' })];
    const [change] = between(aLineage([line(1, compute(1e26), ['prohibit']), stronger], [account]), 1, 2);
    expect(change).toMatchObject({ directionBy: 'both', agrees: true });
  });

  it('where it is silent, a clause that came or went by name is left open', () => {
    const changes = between(aLineage([line(1, compute(1e26), ['prohibit']), second], [[]]), 1, 2);
    const lines = changes.filter(({ before: old, entry }) => (old ?? entry)?.id.startsWith('red-line/'));
    expect(lines.map(({ kind, direction }) => [kind, direction])).toEqual([
      ['dropped', null],
      ['added', null],
    ]);
  });

  it('where the editors cannot tell, the fields decide', () => {
    const account = [aChange({ kind: 'dropped', before, direction: 'unknown' })];
    const [change] = between(aLineage([line(1, compute(1e26), ['prohibit']), second], [account]), 1, 2);
    expect(change).toMatchObject({ kind: 'dropped', direction: 'weaker', directionBy: 'computed' });
  });
});

describe('versions that are no neighbours', () => {
  const versions = [line(1, compute(1e26), ['prohibit']), line(2, compute(1e25), ['prohibit'])];
  const account = (n: number, direction: 'stronger' | 'weaker') => [
    aChange({ before: clauseId(n, 'red-line/pause'), after: clauseId(n + 1, 'red-line/pause'), direction }),
  ];

  it('are compared end to end, with what was said on the way', () => {
    const third = line(3, compute(1e26), ['prohibit']);
    const [change] = between(aLineage([...versions, third], [account(1, 'stronger'), account(2, 'weaker')]), 1, 3);
    expect(change).toMatchObject({ direction: 'moved', directionBy: 'editor', computed: { direction: null } });
    expect(change?.reason).toBe('Policy 2: It says less. Policy 3: It says less.');
  });

  it('leave out what came and went in between', () => {
    const catalogue = aLineage([{}, versions[1] ?? {}, {}]);
    expect(between(catalogue, 1, 3)).toEqual([]);
  });

  it('are the same from a version to itself', () => {
    expect(between(aLineage(versions), 1, 1)).toEqual([]);
  });
});

describe('what cannot be compared', () => {
  const refused = (ask: () => unknown): QuestionError => {
    try {
      ask();
    } catch (error) {
      if (error instanceof QuestionError) return error;
    }
    throw new Error('nothing was refused');
  };

  it('is refused with what could be asked instead', () => {
    const catalogue = aLineage([{}, {}, {}]);
    expect(refused(() => between(catalogue, 2, 1))).toMatchObject({
      code: 'BAD_ARGUMENT',
      path: ['to'],
      accepted: ['acme-policy-3'],
    });
    expect(refused(() => between(catalogue, 1, null))).toMatchObject({
      code: 'BAD_ARGUMENT',
      accepted: ['acme-policy-2', 'acme-policy-3'],
    });
    const other = versionOf(aLineage([{}]), 1);
    expect(refused(() => changesBetween(catalogue, versionOf(catalogue, 1), other)).code).toBe('BAD_ARGUMENT');
  });

  it('is followed to its end where the text was rescinded', () => {
    const step = {
      ...aStep({ from: versionId(1) }),
      id: 'lineage-step/acme-policy-1/end',
      relation: 'rescinded',
    } as const;
    const { to: _to, ...end } = step;
    const changes = [aChange({ kind: 'dropped', before: clauseId(1, 'red-line/pause') })];
    const catalogue = aLineage([line(1, compute(1e26), ['prohibit'])], [], [{ ...end, changes }]);
    const set = changesBetween(catalogue, versionOf(catalogue, 1), null);
    expect(set.to).toBe('lineage-step/acme-policy-1/end');
    expect(set.changes[0]).toMatchObject({ kind: 'dropped', direction: 'weaker', directionBy: 'both', entry: null });
  });
});
