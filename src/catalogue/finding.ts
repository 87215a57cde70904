import type { Id } from './ids.js';

/** Where in an entry: field names and list positions, as the parts name them. */
export type FieldPath = readonly (string | number)[];

/** What stands for the entry where a finding is about the frame (scales, rubric, reliability), which has no id. */
export const FRAME = 'frame';

/** Something wrong with the data: what, where, and what to do about it. */
export interface Finding {
  readonly code: string;
  readonly entry: Id;
  readonly path: FieldPath;
  readonly message: string;
  readonly remedy: string;
}
