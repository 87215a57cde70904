import type { AccessSettings } from '../access-settings.js';
import type { TokenRecords } from './token-record.js';

/** What access is decided from. What is absent is off. */
export interface AccessOptions extends Partial<AccessSettings> {
  /** absent: no token of the registry holds */
  readonly tokens?: TokenRecords | undefined;
}
