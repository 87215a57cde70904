/** What the assessment of a system answers. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Definition, Intervention, Provision, RedLine, Regime } from '../catalogue/entries.js';
import type { Bindingness, InterventionStatus } from '../catalogue/scales.js';
import type { Trace } from '../criteria/trace.js';
import type { Verdict } from '../criteria/verdict.js';
import type { RankedFact } from './ranked-fact.js';
import type { Reach } from './reach.js';

export interface SystemAssessment {
  readonly asOf: CalendarDate;
  /** of every text that is looked at, by regime in published order, then as published */
  readonly definitions: readonly DefinitionVerdict[];
  /**
   * provisions that lie on the assessed, are live and in scope: owed now, or once something happens. Of texts that bind
   * whoever joins, only where the developer has; of states of a country on whose market it is, all: see `obligations`.
   */
  readonly duties: readonly Provision[];
  /** every provision with a duty in the texts that are looked at, with its standing and why */
  readonly obligations: readonly DutyVerdict[];
  /** the same by text: regimes in published order, the most binding texts first */
  readonly groups: readonly DutyGroup[];
  readonly redLines: readonly RedLineVerdict[];
  /** facts that are not known and would settle something, the most telling first */
  readonly missing: readonly RankedFact[];
  /** regimes that are looked at, and why */
  readonly regimes: readonly RegimeReach[];
}

export interface DefinitionVerdict {
  readonly definition: Definition;
  readonly verdict: Verdict;
  readonly status: InterventionStatus;
  /** node by node; `{ kind: 'no-criteria' }` where none are recorded */
  readonly trace: Trace | NoTrace;
  readonly missing: readonly RankedFact[];
}

export interface NoTrace {
  readonly kind: 'no-criteria';
  readonly verdict: 'undecided';
}

/**
 * - `owed`: everything on which it rests is established
 * - `on-occasion`: in scope; an event or occasion that is not established sets it off
 * - `undecided`: whether it is in scope is open
 * - `not-owed`: out of scope
 */
export const STANDINGS = ['owed', 'on-occasion', 'undecided', 'not-owed'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * `definition`, `exception`, `event`: a definition of the catalogue; `further`, `occasion`: words of the text that no
 * definition catches, which stay undecided; `role`: on whom it lies; `unread`: a definition that was not read.
 */
export const CONDITION_KINDS = ['definition', 'exception', 'role', 'further', 'unread', 'event', 'occasion'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Something on which a clause rests. */
export interface Condition {
  readonly kind: ConditionKind;
  /** whether it is fulfilled; of an exception: whether it stays out of the way */
  readonly verdict: Verdict;
  readonly text: string;
  readonly definition: Definition | null;
}

export interface DutyVerdict {
  readonly provision: Provision;
  readonly standing: Standing;
  readonly status: InterventionStatus;
  readonly reach: Reach['reach'];
  /** whether it lies on authorities or states and not on who is assessed */
  readonly onOthers: boolean;
  readonly conditions: readonly Condition[];
  /** why it stands so, in one sentence */
  readonly because: string;
}

export interface DutyGroup {
  readonly intervention: Intervention;
  readonly regime: Regime;
  readonly bindingness: Bindingness;
  readonly status: InterventionStatus;
  readonly reach: Reach['reach'];
  readonly because: string;
  readonly obligations: readonly DutyVerdict[];
}

/** `crossed`: its condition is met, so that what must not happen or must follow is at issue. */
export const RED_LINE_VERDICTS = ['crossed', 'not-crossed', 'undecided'] as const;
export type RedLineStanding = (typeof RED_LINE_VERDICTS)[number];

export interface RedLineVerdict {
  readonly redLine: RedLine;
  readonly verdict: RedLineStanding;
  readonly status: InterventionStatus;
  readonly reach: Reach['reach'];
  readonly conditions: readonly Condition[];
  readonly because: string;
}

export interface RegimeReach extends Reach {
  readonly regime: Regime;
}
