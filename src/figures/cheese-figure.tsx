import type { JSX } from 'preact';
import { type CheeseFigure, cheeseScene } from './cheese.js';
import { cheeseTable } from './cheese-table.js';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { SceneSvg } from './scene-svg.js';

interface SwissCheeseFigureProps {
  readonly figure: CheeseFigure;
  readonly options: FigureOptions;
}

export function SwissCheeseFigure({ figure, options }: SwissCheeseFigureProps): JSX.Element {
  const { theme, id = 'swiss-cheese', href } = options;
  return <SceneSvg scene={cheeseScene(figure, options)} theme={theme} id={id} href={href} />;
}

export function SwissCheeseTable({ figure }: { readonly figure: CheeseFigure }): JSX.Element {
  return <FigureTable model={cheeseTable(figure)} />;
}
