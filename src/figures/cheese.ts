/**
 * The Swiss-cheese picture of a scenario (Reason, "Human error: models and management", BMJ 320, 2000): slices in
 * order, hazards before them, harm behind; the line passes where holes line up and stops at the first slice that holds.
 */
import { HOLDS_FROM } from '../coverage/depth.js';
import { CELL_STATES, WEAKNESSES } from '../coverage/scales.js';
import type { SwissCheese } from '../coverage/swiss-cheese.js';
import { slicesAcross } from './cheese-across.js';
import { slicesDown } from './cheese-down.js';
import { type Slice, slicesOf } from './cheese-slices.js';
import type { FigureOptions } from './figure-options.js';
import { type FigureParts, frame, type LegendItem } from './frame.js';
import { counted, listed, words } from './question-words.js';
import type { Scene } from './scene-svg.js';
import { line, polygon } from './scene.js';
import { stateLegend, weaknessLegend } from './state-marks.js';

export interface CheeseFigure {
  readonly cheese: SwissCheese;
  /** the question in words */
  readonly subtitle: string;
}

export function cheeseScene(figure: CheeseFigure, options: FigureOptions): Scene {
  return frame(cheeseParts(figure, options.width === 'wide'), options);
}

function cheeseParts({ cheese, subtitle }: CheeseFigure, across: boolean): FigureParts {
  const slices = slicesOf(cheese);
  const states = CELL_STATES.filter((state) => cheese.slices.some((cell) => cell.state === state));
  const weaknesses = WEAKNESSES.filter((one) => cheese.slices.some((cell) => cell.weaknesses.includes(one)));
  return {
    title: `Where the holes line up: ${cheese.scenario.title}`,
    subtitle,
    description: cheeseDescription(cheese, slices),
    legend: [
      ...stateLegend(states),
      ...(cheese.depth === 0 ? LINE_LEGEND.slice(0, 1) : LINE_LEGEND),
      ...weaknessLegend(weaknesses),
    ],
    body: (width) => (across ? slicesAcross(cheese, slices, width) : slicesDown(cheese, slices, width)),
    notes: [depthWords(cheese), ...(cheese.note === null ? [] : [cheese.note])],
  };
}

const LINE_LEGEND: readonly LegendItem[] = [
  {
    label: 'the line through the holes',
    mark: (x, y) => [
      line(x, y + 8, x + 15, y + 8, { line: 'hole', lineWidth: 2.5 }),
      polygon(
        [
          [x + 14, y + 3],
          [x + 22, y + 8],
          [x + 14, y + 13],
        ],
        { fill: 'hole' },
      ),
    ],
  },
  {
    label: 'stopped by a slice that holds',
    mark: (x, y) => [
      line(x, y + 8, x + 14, y + 8, { line: 'hole', lineWidth: 2.5 }),
      line(x + 15, y + 1, x + 15, y + 15, { line: 'hole', lineWidth: 3.5 }),
    ],
  },
  {
    label: 'where it would go on if that slice failed',
    mark: (x, y) => [line(x, y + 8, x + 22, y + 8, { line: 'hole', lineWidth: 1.5, dash: '2 4' })],
  },
];

function depthWords({ depth, independentDepth, slices, worstInstitution }: SwissCheese): string {
  const depths = `${depth} of ${counted(slices.length, 'layer')} hold at ${HOLDS_FROM} or better; independent depth ${independentDepth}.`;
  return worstInstitution === null ? depths : `${depths} Worst institution to lose: ${worstInstitution.reason}`;
}

function cheeseDescription(cheese: SwissCheese, slices: readonly Slice[]): string {
  const first = slices.find(({ holds }) => holds);
  const stop =
    first === undefined
      ? 'No slice holds: the line reaches harm.'
      : `The line is stopped at ${first.cell.layer.title} (${words(first.cell.state)}).`;
  const open = slices.filter(({ holds, cell }) => !holds && cell.state !== 'not-applicable');
  const holes =
    open.length === 0 ? '' : ` Open: ${listed(open.map(({ cell }) => `${cell.layer.title} (${words(cell.state)})`))}.`;
  return `${stop}${holes} ${depthWords(cheese)}`;
}
