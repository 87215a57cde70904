import type { Id } from './ids.js';

/** Where in an entry: field names and list positions, as the parts name them. */
export type FieldPath = readonly (string | number)[];

/** Something wrong with the data: what, where, and what to do about it. */
export interface Finding {
  readonly code: string;
  readonly entry: Id;
  readonly path: FieldPath;
  readonly message: string;
  readonly remedy: string;
}
