/** How operational a red line is: six points, each told by mark and word. */
import type { VNode } from 'preact';
import type { AnatomyCriterion } from '../../catalogue/scales.js';
import type { Anatomy, AnatomyPoint } from '../../red-lines/anatomy.js';

export const POINT_NAMES: Readonly<Record<AnatomyCriterion, string>> = {
  quantifiedOrTestable: 'Quantified or testable',
  observableBeforeHarm: 'Observable before harm',
  namedOutsideDecider: 'Named outside decider',
  consequenceFixedInAdvance: 'Consequence fixed in advance',
  outsideCheck: 'Outside check',
  noExitClause: 'No exit clause',
};

export function holdsWords({ holds }: AnatomyPoint): string {
  return holds === null ? 'Unknown' : holds ? 'Holds' : 'Does not hold';
}

function Mark({ point: { holds } }: { point: AnatomyPoint }): VNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" class={`point point-${String(holds)}`}>
      <rect
        x="2"
        y="2"
        width="12"
        height="12"
        rx="2"
        fill={holds === true ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={holds === null ? '2 2' : undefined}
      />
    </svg>
  );
}

/** The six points in a row: what holds is filled, what is unknown dotted; the score beside them in words. */
export function AnatomyMarks({ anatomy }: { anatomy: Anatomy }): VNode {
  const { points, score, unknown } = anatomy;
  const holding = points.filter(({ holds }) => holds === true).map(({ criterion }) => POINT_NAMES[criterion]);
  return (
    <span class="anatomy" title={holding.length === 0 ? 'None of the six points holds' : holding.join(', ')}>
      <span class="anatomy-row" aria-hidden="true">
        {points.map((point) => (
          <Mark point={point} />
        ))}
      </span>{' '}
      {score} of {points.length}
      {unknown > 0 && `, ${unknown} unknown`}
    </span>
  );
}

/** Every point with its grade and why. */
export function AnatomyTable({ anatomy }: { anatomy: Anatomy }): VNode {
  return (
    <div class="scroll" role="region" aria-label="Anatomy, point by point" tabindex={0}>
      <table class="table anatomy-table">
        <caption class="visually-hidden">Anatomy, point by point</caption>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">Grade</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {anatomy.points.map((point) => (
            <tr>
              <th scope="row">{POINT_NAMES[point.criterion]}</th>
              <td class="nowrap">
                <Mark point={point} /> {holdsWords(point)}
              </td>
              <td>
                <div class="cell-words">{point.why}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
