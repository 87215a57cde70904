import type { Principal } from '../../access/principal.js';
import type { CalendarDate } from '../../catalogue/dates.js';
import type { FieldDiff } from '../../catalogue/field-diff.js';
import type { Finding } from '../../catalogue/finding.js';
import type { Id } from '../../catalogue/ids.js';
import type { CellChange } from '../../coverage/compare-coverage.js';
import type { EntryConflict, InvalidContent, Refusal } from '../../editorial/proposals/outcomes.js';
import type {
  Person,
  Proposal,
  ProposalReview,
  ProposalState,
  ProposedChange,
  ReviewVerdict,
} from '../../editorial/proposals/proposal.js';
import type { RebaseChoice } from '../../editorial/proposals/rebase.js';
import type { PublishOutcome } from '../../releases/publish-outcome.js';
import type { ReleaseChange } from '../../releases/release-changes.js';

/** What an entry says now, by its last revision. */
export interface HeldEntry {
  readonly revision: number;
  /** null: it was retired */
  readonly content: object | null;
}

/** A change as a form sends it: what the entry is to say, or why it is retired. */
export interface WantedChange {
  readonly entry: string;
  readonly content?: unknown;
  readonly retire?: { readonly reason: string; readonly successor: string | null };
  /** the revision that it starts from; null: the last one */
  readonly base: number | null;
}

export interface Wording {
  readonly title: string;
  readonly rationale: string;
}

/** What a change does to the fields of its entry. */
export interface Difference {
  readonly change: ProposedChange;
  readonly kind: 'added' | 'changed' | 'removed' | 'same';
  /** of `changed` alone */
  readonly fields: readonly FieldDiff[];
}

/** All that there is to see of a proposal. */
export interface ProposalLook {
  readonly proposal: Proposal;
  /** somebody else with the role approves what it says now */
  readonly approved: boolean;
  readonly reviews: readonly ProposalReview[];
  /** of an open proposal against what the catalogue says now, of a closed one against what it started from */
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
  readonly conflicts: readonly EntryConflict[];
  /** cells that accepting it would change; null where findings stand against it, or it is closed */
  readonly coverage: readonly CellChange[] | null;
}

export interface ListQuestion {
  /** null: all */
  readonly states: readonly ProposalState[] | null;
  /** id of a person; null: of everybody */
  readonly author: string | null;
  readonly entry: Id | null;
}

export interface EntryRevisionLine {
  readonly number: number;
  readonly retired: boolean;
  readonly contentHash: string;
  readonly previousHash: string;
  readonly hash: string;
  /** `proposal/12`; null: it came with the seeds */
  readonly proposal: string | null;
  readonly actor: Person;
  readonly recordedAt: string;
}

/** What publishing now would come to. */
export interface ReleaseDraft {
  readonly latest: string;
  /** the version that it would have */
  readonly next: string;
  /** what the release would say of itself besides what its publisher writes */
  readonly notes: string;
  readonly changes: readonly ReleaseChange[];
  readonly reordered: readonly string[];
  /** any: it cannot be published */
  readonly findings: readonly Finding[];
}

export interface Reviewing {
  readonly version: number;
  readonly verdict: ReviewVerdict;
  readonly comment: string | null;
}

type Outcome = Promise<Proposal | Refusal>;

/**
 * What the pages of editing need of those who keep the drafts. Whether somebody may do a thing at all is asked by the
 * pages before; every method may throw what `isDatabaseAway` knows.
 */
export interface EditingDesk {
  /** of those that the principal may see, newest first */
  list(principal: Principal, question: ListQuestion): Promise<readonly { readonly number: number }[]>;
  /** these, in this order */
  read(numbers: readonly number[]): Promise<readonly Proposal[]>;
  /** undefined: there is none, or it is not for the principal's eyes */
  look(principal: Principal, id: string, asOf: CalendarDate): Promise<ProposalLook | undefined>;
  /** undefined: the entry never was */
  entry(id: Id): Promise<HeldEntry | undefined>;
  /** newest first */
  revisions(entry: Id): Promise<readonly EntryRevisionLine[]>;
  create(principal: Principal, words: Wording, change: WantedChange): Promise<Proposal | InvalidContent>;
  amend(principal: Principal, id: string, words: Wording, change: WantedChange): Outcome;
  drop(principal: Principal, id: string, entry: Id): Outcome;
  submit(principal: Principal, id: string): Outcome;
  withdraw(principal: Principal, id: string, note: string | null): Outcome;
  review(principal: Principal, id: string, wanted: Reviewing): Outcome;
  accept(principal: Principal, id: string, note: string | null): Outcome;
  reject(principal: Principal, id: string, note: string): Outcome;
  rebase(principal: Principal, id: string, choices: readonly RebaseChoice[]): Outcome;
  draft(): Promise<ReleaseDraft>;
  /** @throws QuestionError BAD_ARGUMENT */
  publish(
    principal: Principal,
    wanted: { readonly version: string | null; readonly notes: string },
  ): Promise<PublishOutcome>;
}
