import type { JSX } from 'preact';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { SceneSvg } from './scene-svg.js';
import { timelineScene } from './timeline.js';
import type { TimelineFigure } from './timeline-model.js';
import { timelineTable } from './timeline-table.js';

interface InterventionTimelineFigureProps {
  readonly figure: TimelineFigure;
  readonly options: FigureOptions;
}

export function InterventionTimelineFigure({ figure, options }: InterventionTimelineFigureProps): JSX.Element {
  const { theme, id = 'timeline', href } = options;
  return <SceneSvg scene={timelineScene(figure, options)} theme={theme} id={id} href={href} />;
}

export function InterventionTimelineTable({ figure }: { readonly figure: TimelineFigure }): JSX.Element {
  return <FigureTable model={timelineTable(figure)} />;
}
