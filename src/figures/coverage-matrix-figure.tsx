import type { JSX } from 'preact';
import { matrixScene } from './coverage-matrix.js';
import type { MatrixFigure } from './matrix-model.js';
import { matrixTable } from './coverage-matrix-table.js';
import type { FigureOptions } from './figure-options.js';
import { FigureTable } from './figure-table.js';
import { SceneSvg } from './scene-svg.js';

interface CoverageMatrixFigureProps {
  readonly figure: MatrixFigure;
  readonly options: FigureOptions;
}

export function CoverageMatrixFigure({ figure, options }: CoverageMatrixFigureProps): JSX.Element {
  const { theme, id = 'coverage-matrix', href } = options;
  return <SceneSvg scene={matrixScene(figure, options)} theme={theme} id={id} href={href} />;
}

export function CoverageMatrixTable({ figure }: { readonly figure: MatrixFigure }): JSX.Element {
  return <FigureTable model={matrixTable(figure)} />;
}
