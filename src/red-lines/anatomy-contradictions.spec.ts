import { describe, expect, it } from '@jest/globals';
import { aComparison, aDefinition, aJudgement, aRedLine, aScope } from '../../test/setup/sample-clauses.js';
import { sampleParts } from '../../test/setup/sample-parts.js';
import { link } from '../catalogue/link.js';
import type { CriterionPart, RedLinePart } from '../catalogue/parts.js';
import { anatomyContradictions } from './anatomy-contradictions.js';

const HELP = aJudgement({ judgement: 'judgement/weapon-help' });
const point = (holds: boolean) => ({ holds, why: 'so the text' });

/** A line with criteria of its own, graded as testable or not. */
function graded(slug: string, criteria: CriterionPart | null, holds: boolean, some: Partial<RedLinePart> = {}) {
  const definition = aDefinition({ slug: `${slug}-met`, ...(criteria === null ? {} : { criteria }) });
  const anatomy = { ...aRedLine().anatomy, quantifiedOrTestable: point(holds) };
  const trigger = criteria === null ? [] : [definition.id];
  return { definition, redLine: aRedLine({ slug, trigger, anatomy, ...some }) };
}

function contradicted(...lines: readonly ReturnType<typeof graded>[]): readonly string[] {
  const parts = sampleParts({
    definitions: [...sampleParts().definitions, ...lines.map(({ definition }) => definition)],
    redLines: lines.map(({ redLine }) => redLine),
  });
  return anatomyContradictions(link(parts)).map(({ code, entry, path }) => `${code} ${entry} ${path.join('.')}`);
}

const at = (slug: string, criterion = 'quantifiedOrTestable') => [
  `ANATOMY_CONTRADICTION red-line/northland-ai-act/${slug} anatomy.${criterion}.holds`,
];

describe('a grade is contradicted', () => {
  it('where nothing is recorded that could settle the trigger', () => {
    expect(contradicted(graded('vague', null, true))).toEqual(at('vague'));
  });

  it('where it always needs a judgement that is graded as one of degree elsewhere', () => {
    const known = graded('known', HELP, false);
    const both: CriterionPart = { kind: 'all-of', of: [aComparison(), HELP] };
    expect(contradicted(known, graded('counted', both, true))).toEqual(at('counted'));
  });

  it('where numbers alone suffice', () => {
    const either: CriterionPart = { kind: 'any-of', of: [aComparison(), HELP] };
    expect(contradicted(graded('open', either, false))).toEqual(at('open'));
  });

  it('where a consequence is fixed and none recorded', () => {
    const line = graded('bare', aComparison(), true, { responses: [] });
    expect(contradicted(line)).toEqual(at('bare', 'consequenceFixedInAdvance'));
  });
});

describe('a grade is not contradicted', () => {
  it.each([
    ['a judgement may be one of fact', [graded('fact', HELP, true)]],
    [
      'one limb that suffices is enough',
      [graded('known', HELP, false), graded('limb', { kind: 'any-of', of: [aComparison(), HELP] }, true)],
    ],
    [
      'a number that sizes a harm is no trigger',
      [graded('harm', aComparison({ metric: 'metric/damage', value: 1e9, unit: 'USD' }), false)],
    ],
    [
      'a further condition may be what is judged',
      [graded('more', aComparison(), false, { scope: aScope({ when: 'the risk is unreasonable' }) })],
    ],
    ['a judgement that must be absent is no help', [graded('not', { kind: 'not', of: HELP }, false)]],
    ['an occasion can settle it', [graded('event', null, true, { scope: aScope({ when: 'weights are stolen' }) })]],
  ])('where %s', (_, lines) => {
    expect(contradicted(...lines)).toEqual([]);
  });
});
