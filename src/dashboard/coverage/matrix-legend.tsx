import type { VNode } from 'preact';
import type { CoverageSummary } from '../../coverage/answers.js';
import { CELL_STATES, type CellState, WEAKNESSES } from '../../coverage/scales.js';
import { WEAKNESS_WORDS } from '../../coverage/wording.js';
import { StateMark } from '../components/state-mark.js';
import { WEAKNESS_LETTERS } from '../../figures/state-marks.js';
import { STATE_MEANS, WEAKNESS_NAMES } from '../components/words.js';

/** What the marks mean, and how many cells have each. */
export function StateLegend({ summary }: { summary: CoverageSummary }): VNode {
  const counts: Readonly<Record<CellState, number>> = {
    ...summary,
    'not-assessed': summary.notAssessed,
    'not-applicable': summary.notApplicable,
  };
  return (
    <ul class="legend">
      {CELL_STATES.map((state) => (
        <li>
          <span class={`legend-mark cell-${state}`}>
            <StateMark state={state} isNamed />
          </span>
          <b class="number">{counts[state]}</b>
          <span class="fine">{STATE_MEANS[state]}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the letters in the cells mean. */
export function WeaknessLegend(): VNode {
  return (
    <dl class="letters-legend">
      {WEAKNESSES.map((weakness) => (
        <div>
          <dt>
            <span class={weakness === 'hole-shown' ? 'letter letter-hole' : 'letter'}>
              {WEAKNESS_LETTERS[weakness]}
            </span>{' '}
            {WEAKNESS_NAMES[weakness]}
          </dt>
          <dd>{WEAKNESS_WORDS[weakness]}</dd>
        </div>
      ))}
    </dl>
  );
}
