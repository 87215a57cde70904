/** How a verdict came about, node by node, in plain words. */
import type { VNode } from 'preact';
import type { DefinitionVerdict } from '../../applicability/assessment.js';
import { amountWithUnit } from '../../criteria/amount.js';
import type { ComparisonTrace, JudgementTrace, Trace } from '../../criteria/trace.js';
import type { Verdict } from '../../criteria/verdict.js';
import { capital } from '../definitions/capital.js';
import { ComparisonWords } from '../definitions/criteria-tree.js';

const MARKS: Readonly<Record<Verdict, string>> = { applies: '✓', 'does-not-apply': '✕', undecided: '?' };
const WORDS: Readonly<Record<Verdict, string>> = { applies: 'met', 'does-not-apply': 'not met', undecided: 'open' };

export function TraceTree({ trace }: { trace: DefinitionVerdict['trace'] }): VNode {
  if (trace.kind === 'no-criteria') {
    return <p class="fine">No criteria are recorded, so nothing that is said can settle it.</p>;
  }
  return (
    <ul class="tree">
      <Node trace={trace} />
    </ul>
  );
}

function Node({ trace }: { trace: Trace }): VNode {
  switch (trace.kind) {
    case 'all-of':
    case 'any-of':
      return (
        <li class={`tree-node tree-${trace.kind}`}>
          <p class="tree-label">
            <strong>{trace.kind === 'all-of' ? 'All of these' : 'Any of these'}</strong>
            <Outcome verdict={trace.verdict} />
          </p>
          <ul>
            {trace.of.map((child) => (
              <Node trace={child} />
            ))}
          </ul>
        </li>
      );
    case 'not':
      return (
        <li class="tree-node tree-not">
          <p class="tree-label">
            <strong>Unless</strong>
            <Outcome verdict={trace.verdict} />
          </p>
          <ul>
            <Node trace={trace.of} />
          </ul>
        </li>
      );
    case 'comparison':
      return (
        <li class="tree-node tree-leaf">
          <ComparisonWords {...trace.criterion} />
          <Outcome verdict={trace.verdict} />
          <span class="decider">{comparedWords(trace)}</span>
        </li>
      );
    case 'judgement':
      return (
        <li class="tree-node tree-leaf tree-judgement">
          {capital(trace.criterion.text)}
          <Outcome verdict={trace.verdict} />
          <span class="decider">{judgedWords(trace)}</span>
        </li>
      );
  }
}

function Outcome({ verdict }: { verdict: Verdict }): VNode {
  return (
    <span class={`outcome outcome-${verdict}`}>
      {' '}
      <span aria-hidden="true">{MARKS[verdict]}</span> {WORDS[verdict]}
    </span>
  );
}

function comparedWords({ given, because }: ComparisonTrace): string {
  const said = given.map(({ value, unit }) => amountWithUnit(value, unit)).join(' and ');
  switch (because) {
    case undefined:
      return `you said ${said}`;
    case 'unlike-units':
      return `you said ${said}, in a unit that cannot be compared with it`;
    case 'conflicting-values':
      return `you said ${said}, which do not agree`;
    default:
      return 'you have not said how much';
  }
}

function judgedWords({ verdict, criterion: { decidedBy } }: JudgementTrace): string {
  if (verdict === 'undecided') return `judged by ${decidedBy}; you have not said`;
  return `judged by ${decidedBy}; you said ${verdict === 'applies' ? 'yes' : 'no'}`;
}
