import type { JSX } from 'preact';
import { type ComparisonFigure, comparisonScene } from './comparison.js';
import { relationTable, thresholdTable } from './comparison-table.js';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { SceneSvg } from './scene-svg.js';

interface DefinitionComparisonFigureProps {
  readonly figure: ComparisonFigure;
  readonly options: FigureOptions;
}

export function DefinitionComparisonFigure({ figure, options }: DefinitionComparisonFigureProps): JSX.Element {
  const { theme, id = 'comparison', href } = options;
  return <SceneSvg scene={comparisonScene(figure, options)} theme={theme} id={id} href={href} />;
}

/** Thresholds, then pairs. */
export function DefinitionComparisonTable({ figure }: { readonly figure: ComparisonFigure }): JSX.Element {
  return (
    <>
      <FigureTable model={thresholdTable(figure)} />
      <FigureTable model={relationTable(figure)} />
    </>
  );
}
