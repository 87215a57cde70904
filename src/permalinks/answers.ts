import type { CalendarDate } from '../catalogue/dates.js';
import type { Coded } from '../catalogue/parts.js';
import type { Snapshot } from '../catalogue/snapshot.js';

/** A question as an address holds it, understood but not yet answered. */
export interface AddressedQuestion {
  /** canonical, with the day: `bindingness=binding&asOf=2026-11-01` */
  readonly question: string;
  readonly asOf: CalendarDate;
  /** what the answer is, in words: `Coverage of 25 scenarios by 11 layers` */
  readonly title: string;
  readonly answer: () => Promise<AddressedAnswer>;
}

export interface AddressedAnswer {
  readonly answer: object;
  /** the judgements that it rests on */
  readonly rests: readonly Coded[];
  /** false: cut off by the clock */
  readonly settled?: boolean;
  /** true: it says something of who asks */
  readonly isPrivate?: boolean;
}

/** The answers that have addresses. */
export interface AnswerAddresses {
  /** the first words of the addresses */
  readonly names: readonly string[];
  /**
   * The question that an address asks; null where its path is that of no answer.
   * @param today the day where the query says none
   * @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY, UNKNOWN_RELEASE
   */
  readonly read: (
    snapshot: Snapshot,
    path: string,
    query: ReadonlyMap<string, string>,
    today: CalendarDate,
  ) => Promise<AddressedQuestion | null>;
}
