import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention } from '../catalogue/entries.js';
import { statusOn } from '../catalogue/status.js';
import type { CoverageFilter } from '../coverage/filter.js';
import { claimStatus } from '../coverage/view.js';
import { clauseName, statusPhrase } from '../coverage/wording.js';
import { counted, words } from './text.js';

/** `SB 1047, § 22603(a)(3) (partial, likely; vetoed on 2024-09-29)`. */
export function claimWords(claim: Claim, filter: CoverageFilter, asOf: CalendarDate): string {
  const status = statusPhrase(claim, claimStatus(claim, filter, asOf), asOf);
  const doubt = claim.verification === 'unverified' ? ', unverified' : '';
  return `${clauseName(claim.subject)} (${claim.strength}, ${words(claim.confidence)}${doubt}; ${status})`;
}

/** `SB 1047 (vetoed)`. */
export function interventionWords(intervention: Intervention, asOf: CalendarDate): string {
  return `${intervention.shortTitle} (${words(statusOn(intervention.timeline, asOf))})`;
}

/** The first few, and how many more there are. */
export function firstFew(items: readonly string[], most: number, separator = '; '): string {
  const more = items.length - most;
  const shown = items.slice(0, most).join(separator);
  return more > 0 ? `${shown} and ${counted(more, 'other')}` : shown;
}
