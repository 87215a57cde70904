import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import type { Criterion } from '../../catalogue/entries.js';
import { aComparison, aJudgement } from '../../../test/setup/sample-clauses.js';
import { CriteriaTree } from './criteria-tree.js';

const textOf = (criteria: Criterion | undefined): string =>
  render(h(CriteriaTree, { criteria }))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('criteria as a tree', () => {
  const number = aComparison({ operator: '>=', value: 1e26 });
  const judgement = aJudgement({ text: 'it is dual-use', decidedBy: 'the authority' });

  it('says thresholds with their units and judgements with who decides', () => {
    expect(textOf({ kind: 'all-of', of: [number, judgement] })).toBe(
      'All of these Training compute at least 1e26 FLOP It is dual-use judged by the authority',
    );
  });

  it('says what takes a case out', () => {
    expect(textOf({ kind: 'any-of', of: [number, { kind: 'not', of: judgement }] })).toContain(
      'Any of these Training compute at least 1e26 FLOP Unless It is dual-use',
    );
  });

  it('draws no group around a single condition', () => {
    expect(textOf({ kind: 'all-of', of: [number] })).toBe('Training compute at least 1e26 FLOP');
  });

  it('says so where nothing is recorded', () => {
    expect(textOf(undefined)).toContain('No criteria are recorded');
  });

  it('escapes what texts say', () => {
    const html = render(h(CriteriaTree, { criteria: aJudgement({ text: '<script>alert(1)</script>' }) }));
    expect(html).not.toContain('<script>');
  });
});
