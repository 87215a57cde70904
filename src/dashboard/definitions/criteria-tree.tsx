/** A definition's criteria as a tree that reads from the top: what must all hold, what suffices, what takes a case out. */
import type { VNode } from 'preact';
import type { Criterion } from '../../catalogue/entries.js';
import { amountWithUnit } from '../../criteria/amount.js';
import { quantityName } from '../../criteria/criteria-text.js';
import { capital } from './capital.js';

/** The whole tree, or that nothing is recorded. */
export function CriteriaTree({ criteria }: { criteria: Criterion | undefined }): VNode {
  if (criteria === undefined) {
    return (
      <p class="empty">
        No criteria are recorded: the text gives none that could be coded, or they were not read. Whether something
        meets it stays undecided.
      </p>
    );
  }
  return (
    <ul class="tree">
      <Node criterion={criteria} />
    </ul>
  );
}

function Node({ criterion }: { criterion: Criterion }): VNode {
  switch (criterion.kind) {
    case 'all-of':
    case 'any-of':
      return <Group criterion={criterion} />;
    case 'not':
      return (
        <li class="tree-node tree-not">
          <p class="tree-label">
            <strong>Unless</strong>
          </p>
          <ul>
            <Node criterion={criterion.of} />
          </ul>
        </li>
      );
    case 'comparison':
      return (
        <li class="tree-node tree-leaf">
          <ComparisonWords {...criterion} />
        </li>
      );
    case 'judgement':
      return (
        <li class="tree-node tree-leaf tree-judgement">
          {capital(criterion.text)}
          <span class="decider">judged by {criterion.decidedBy}</span>
        </li>
      );
  }
}

type GroupCriterion = Extract<Criterion, { kind: 'all-of' | 'any-of' }>;

function Group({ criterion: { kind, of } }: { criterion: GroupCriterion }): VNode {
  const [only, another] = of;
  if (only !== undefined && another === undefined) return <Node criterion={only} />;
  const label = kind === 'all-of' ? 'All of these' : 'Any of these';
  return (
    <li class={`tree-node tree-${kind}`}>
      <p class="tree-label">
        <strong>{of.length === 0 ? (kind === 'all-of' ? 'Always' : 'Never') : label}</strong>
      </p>
      <ul>
        {of.map((child) => (
          <Node criterion={child} />
        ))}
      </ul>
    </li>
  );
}

const OPERATORS = { '<': 'less than', '<=': 'at most', '>': 'more than', '>=': 'at least' } as const;

/** `Training compute more than 1e26 FLOP`. */
export function ComparisonWords(comparison: Extract<Criterion, { kind: 'comparison' }>): VNode {
  const { operator, value, unit } = comparison;
  return (
    <span>
      {capital(quantityName(comparison))} {OPERATORS[operator]}{' '}
      <span class="amount">{amountWithUnit(value, unit)}</span>
    </span>
  );
}
