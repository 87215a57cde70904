import type { CoverageMatrix } from '../coverage/answers.js';
import type { CellChange } from '../coverage/compare-coverage.js';

/** What the figure of the matrix is drawn from. */
export interface MatrixFigure {
  readonly matrix: CoverageMatrix;
  /** cells to mark as changed, where two views are compared */
  readonly changes?: readonly CellChange[];
  readonly title?: string;
  /** the question in words */
  readonly subtitle: string;
}
