/** How the state of cells went over time: a strip for each, scenario by scenario. */
import type { CoveragePoint } from '../coverage/history.js';
import { CELL_STATES } from '../coverage/scales.js';
import type { FigureOptions } from './figure-options.js';
import { type FigureParts, frame } from './frame.js';
import { historyBody } from './history-body.js';
import { runsOf, stripLegend } from './history-strip.js';
import { counted } from './question-words.js';
import type { Scene } from './scene-svg.js';

export interface HistoryFigure {
  /** in calendar order; the same cells at each */
  readonly points: readonly CoveragePoint[];
  readonly title?: string;
  readonly subtitle: string;
}

export function historyScene(figure: HistoryFigure, options: FigureOptions): Scene {
  return frame(historyParts(figure), options);
}

function historyParts({ points, title, subtitle }: HistoryFigure): FigureParts {
  const strips = runsOf(points);
  const scenarios = new Set(strips.map(({ scenario }) => scenario));
  const [only] = scenarios;
  const states = CELL_STATES.filter((state) => strips.some(({ runs }) => runs.some((run) => run.state === state)));
  const [first, last] = [points[0], points.at(-1)];
  const layers = [...new Set(strips.map(({ layer }) => layer.title))];
  const inWords = (point: CoveragePoint): string => {
    const { substantial, partial, nominal, absent } = point.summary;
    return `${point.date}: ${substantial} substantial, ${partial} partial, ${nominal} nominal, ${absent} absent`;
  };
  return {
    title:
      title ??
      (scenarios.size === 1 && only !== undefined
        ? `Cover over time: ${only.title}`
        : `Cover of ${counted(scenarios.size, 'risk scenario')} over time`),
    subtitle,
    description:
      first === undefined || last === undefined
        ? 'No cell was asked for.'
        : `${inWords(first)}. ${inWords(last)}. The table beside this figure has every change.`,
    legend: stripLegend(states),
    body: (width) => historyBody(strips, { from: first?.date ?? '', to: last?.date ?? '' }, width),
    notes: scenarios.size > 1 ? [`Strips from top to bottom: ${layers.join('; ')}.`] : [],
  };
}
