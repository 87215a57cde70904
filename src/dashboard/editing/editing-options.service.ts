import type { Gate } from '../../access/gate.service.js';
import type { EditingDesk } from './editing-desk.js';

/** What the pages of editing stand on. */
export interface EditingOptions {
  /** null: there is no database, and nothing can be edited */
  readonly desk: EditingDesk | null;
  /** checks tokens, at each request anew */
  readonly gate: Gate;
}
