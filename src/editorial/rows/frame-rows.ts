/** The explanation of the model and the rubric of red lines. A row has the columns of its table; null where the part has no such field. */
import type { Id } from '../../catalogue/ids.js';
import type * as s from '../../catalogue/scales.js';

export interface FrameRow {
  readonly singleton: boolean;
  readonly model_summary: string;
  readonly rubric_scope: string;
  readonly rubric_unknown: string;
  readonly rubric_basis: string;
  readonly rubric_caution: string;
}

export interface FrameReferenceRow {
  readonly position: number;
  readonly reference: Id;
}

export interface RubricCriterionRow {
  readonly criterion: s.AnatomyCriterion;
  readonly position: number;
  readonly holds: string;
  readonly does_not_hold: string;
}

export interface RubricExampleRow {
  readonly criterion: s.AnatomyCriterion;
  readonly position: number;
  readonly red_line: Id;
  readonly holds: boolean;
  readonly because: string;
}
