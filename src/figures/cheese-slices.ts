/** How the line from hazard to harm meets each slice. */
import type { CoverageCell } from '../coverage/answers.js';
import { HOLDS_FROM } from '../coverage/depth.js';
import { levelOf } from '../coverage/scales.js';
import type { SwissCheese } from '../coverage/swiss-cheese.js';

/** A slice with how the line meets it. */
export interface Slice {
  readonly cell: CoverageCell;
  readonly holds: boolean;
  /** `through`: nothing before it holds; `beyond`: only if what holds before it failed; `unknown`: nobody looked */
  readonly line: 'through' | 'beyond' | 'unknown';
}

export function slicesOf({ slices }: SwissCheese): readonly Slice[] {
  let line: Slice['line'] = 'through';
  return slices.map((cell) => {
    const holds = levelOf(cell.state) >= levelOf(HOLDS_FROM);
    const slice: Slice = { cell, holds, line };
    if (holds) line = 'beyond';
    else if (cell.state === 'not-assessed' && line === 'through') line = 'unknown';
    return slice;
  });
}
