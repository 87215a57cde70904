import type { Criterion } from '../catalogue/entries.js';
import { comparisonText } from '../criteria/criteria-text.js';
import { wrapUnder } from './text.js';

/**
 * A definition's criteria as a tree of lines, each at most `width` columns:
 *
 *     all of
 *     ├─ training compute > 1e26 FLOP
 *     └─ the model is dual-use (decided by: the authority)
 */
export function criteriaLines(criterion: Criterion, width: number): readonly string[] {
  return draw(criterion, '', '', width);
}

function draw(criterion: Criterion, first: string, hanging: string, width: number): readonly string[] {
  const children = childrenOf(criterion);
  const bar = children.length > 0 ? '│  ' : '';
  const own = wrapUnder(first, `${hanging}${bar}`, label(criterion), width);
  const branches = children.flatMap((child, i) => {
    const last = i === children.length - 1;
    return draw(child, `${hanging}${last ? '└─ ' : '├─ '}`, `${hanging}${last ? '   ' : '│  '}`, width);
  });
  return [...own, ...branches];
}

function childrenOf(criterion: Criterion): readonly Criterion[] {
  switch (criterion.kind) {
    case 'all-of':
    case 'any-of':
      return criterion.of;
    case 'not':
      return [criterion.of];
    default:
      return [];
  }
}

function label(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'all-of':
      return 'all of';
    case 'any-of':
      return 'any of';
    case 'not':
      return 'not';
    case 'comparison':
      return comparisonText(criterion);
    case 'judgement':
      return `${criterion.text} (decided by: ${criterion.decidedBy})`;
  }
}
