import type { Strength } from '../catalogue/scales.js';
import type { CoverageFilter } from './filter.js';
import type { Weakness } from './scales.js';

/** Which cells are gaps: those below the target, and covered ones with a weakness that the caller counts. */
export interface GapQuestion {
  readonly filter: CoverageFilter;
  readonly target: Strength;
  /** weaknesses that make a gap of a covered cell */
  readonly countWeaknesses: readonly Weakness[];
}
