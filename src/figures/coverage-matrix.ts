/** The coverage matrix as a drawing: scenarios down, layers across. */
import type { CoverageMatrix } from '../coverage/answers.js';
import { CELL_STATES, WEAKNESSES } from '../coverage/scales.js';
import type { FigureOptions } from './figure-options.js';
import { type FigureParts, frame } from './frame.js';
import { CHANGE_LEGEND } from './matrix-cell.js';
import { matrixBody } from './matrix-body.js';
import type { MatrixFigure } from './matrix-model.js';
import { counted } from './question-words.js';
import type { Scene } from './scene-svg.js';
import { stateLegend, weaknessLegend } from './state-marks.js';

export function matrixScene(figure: MatrixFigure, options: FigureOptions): Scene {
  return frame(matrixParts(figure), options);
}

function matrixParts(figure: MatrixFigure): FigureParts {
  const { matrix, changes, subtitle } = figure;
  const states = CELL_STATES.filter((state) => matrix.cells.some((cell) => cell.state === state));
  const weaknesses = WEAKNESSES.filter((one) => matrix.cells.some((cell) => cell.weaknesses.includes(one)));
  return {
    title: figure.title ?? matrixTitle(matrix),
    subtitle,
    description: matrixDescription(matrix, changes),
    legend: [...stateLegend(states), ...weaknessLegend(weaknesses), ...(changes === undefined ? [] : CHANGE_LEGEND)],
    body: (width) => matrixBody(figure, width),
  };
}

function matrixTitle({ scenarios, layers }: CoverageMatrix): string {
  const [only] = scenarios;
  return scenarios.length === 1 && only !== undefined
    ? `Cover against ${only.title}`
    : `Cover of ${counted(scenarios.length, 'risk scenario')} at ${counted(layers.length, 'layer')} of defence`;
}

function matrixDescription({ summary, cells }: CoverageMatrix, changes: MatrixFigure['changes']): string {
  const { substantial, partial, nominal, absent, notAssessed, notApplicable } = summary;
  const states = `${substantial} substantial, ${partial} partial, ${nominal} nominal, ${absent} absent`;
  const changed = changes === undefined ? '' : ` ${counted(changes.length, 'cell')} changed.`;
  return `${counted(cells.length, 'cell')}: ${states}, ${notAssessed} not assessed, ${notApplicable} not applicable.${changed} The table beside this figure has every cell.`;
}
