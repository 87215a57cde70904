import type { JSX } from 'preact';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { type HistoryFigure, historyScene } from './history.js';
import { historyTable } from './history-table.js';
import { SceneSvg } from './scene-svg.js';

interface CoverageHistoryFigureProps {
  readonly figure: HistoryFigure;
  readonly options: FigureOptions;
}

export function CoverageHistoryFigure({ figure, options }: CoverageHistoryFigureProps): JSX.Element {
  const { theme, id = 'history', href } = options;
  return <SceneSvg scene={historyScene(figure, options)} theme={theme} id={id} href={href} />;
}

export function CoverageHistoryTable({ figure }: { readonly figure: HistoryFigure }): JSX.Element {
  return <FigureTable model={historyTable(figure)} />;
}
