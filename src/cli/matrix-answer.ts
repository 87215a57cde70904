import type { CoverageCell, CoverageMatrix } from '../coverage/answers.js';
import type { CoverageFilter } from '../coverage/filter.js';
import { cellCount } from './gap-answer.js';
import type { ReadFrom } from './read-from.js';
import { counted } from './text.js';

/** The matrix with its question: what every format of the answer is made from. */
export interface MatrixAnswer {
  readonly from: ReadFrom;
  readonly filter: CoverageFilter;
  /** which cells were read, in words */
  readonly cells: string;
  readonly matrix: CoverageMatrix;
}

/** `11 cells: 3 substantial, 4 partial, 2 nominal, 2 absent, 0 not assessed, 0 not applicable`. */
export function matrixCountWords({ matrix: { summary } }: MatrixAnswer): string {
  const { substantial, partial, nominal, absent, notAssessed, notApplicable } = summary;
  const cover = `${substantial} substantial, ${partial} partial, ${nominal} nominal, ${absent} absent`;
  return `${counted(cellCount(summary), 'cell')}: ${cover}, ${notAssessed} not assessed, ${notApplicable} not applicable`;
}

/** Cells by scenario, in the order of the matrix. */
export function rowsOf({ scenarios, cells }: CoverageMatrix): readonly (readonly CoverageCell[])[] {
  return scenarios.map((scenario) => cells.filter((cell) => cell.scenario === scenario));
}
