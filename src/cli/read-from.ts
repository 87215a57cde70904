import type { CalendarDate } from '../catalogue/dates.js';

/** What an answer was read from: the day, and which edition of the catalogue. Every answer carries it. */
export interface ReadFrom {
  readonly release: 'seeds';
  /** SHA-256 of the catalogue, in lower-case hex */
  readonly digest: string;
  readonly asOf: CalendarDate;
}

/** `catalogue: seeds, sha256 0123456789ab`. */
export function catalogueWords({ release, digest }: ReadFrom): string {
  return `catalogue: ${release}, sha256 ${digest.slice(0, 12)}`;
}
