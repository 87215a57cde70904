import type { TokenRecords } from './token-record.js';

/** What access is decided from. */
export interface AccessOptions {
  /** absent: no token of the registry holds */
  readonly tokens?: TokenRecords | undefined;
}
