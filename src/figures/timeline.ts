/** When interventions were proposed, adopted, in force and ended, by regime. */
import type { Intervention } from '../catalogue/entries.js';
import type { FigureOptions } from './figure-options.js';
import { type FigureParts, frame } from './frame.js';
import { counted } from './question-words.js';
import type { Scene } from './scene-svg.js';
import { timelineBody } from './timeline-body.js';
import { byRegime, type TimelineFigure } from './timeline-model.js';
import { TIMELINE_LEGEND } from './timeline-row.js';

/** The years that the events of some interventions span, whole. */
export function spanOf(interventions: readonly Intervention[]): { readonly from: string; readonly to: string } {
  const years = interventions.flatMap(({ events }) => events.map(({ date }) => Number(date.slice(0, 4))));
  const [first, last] = years.length === 0 ? [2024, 2024] : [Math.min(...years), Math.max(...years)];
  return { from: `${first}-01-01`, to: `${last + 1}-01-01` };
}

export function timelineScene(figure: TimelineFigure, options: FigureOptions): Scene {
  return frame(timelineParts(figure), options);
}

function timelineParts(figure: TimelineFigure): FigureParts {
  const { interventions, from, to, subtitle } = figure;
  const groups = byRegime(interventions);
  const [only] = groups;
  const size = `${counted(interventions.length, 'intervention')} of ${counted(groups.length, 'regime')}`;
  return {
    title:
      figure.title ??
      (groups.length === 1 && only !== undefined ? `Interventions of ${only.regime.name}` : 'Interventions over time'),
    subtitle,
    description: `${size}, ${from.slice(0, 4)} to ${Number(to.slice(0, 4)) - 1}. The table beside this figure has every event.`,
    legend: interventions.length === 0 ? [] : TIMELINE_LEGEND,
    body: (width) => timelineBody(figure, groups, width),
    ...(interventions.length === 0 && { notes: ['No intervention answers to the question.'] }),
  };
}
