import type { JSX } from 'preact';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { type LineageFigure, lineageScene } from './lineage.js';
import { lineageTable } from './lineage-table.js';
import { SceneSvg } from './scene-svg.js';

interface PolicyLineageFigureProps {
  readonly figure: LineageFigure;
  readonly options: FigureOptions;
}

export function PolicyLineageFigure({ figure, options }: PolicyLineageFigureProps): JSX.Element {
  const { theme, id = 'lineage', href } = options;
  return <SceneSvg scene={lineageScene(figure, options)} theme={theme} id={id} href={href} />;
}

export function PolicyLineageTable({ figure }: { readonly figure: LineageFigure }): JSX.Element {
  return <FigureTable model={lineageTable(figure)} />;
}
