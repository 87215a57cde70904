/** What is weak about a covered cell. Judged on the claims that hold its state: those of the best strength. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Hole } from '../catalogue/entries.js';
import { type Bindingness, CONFIDENCES, rankOn } from '../catalogue/scales.js';
import { levelOf, type Weakness, WEAKNESSES } from './scales.js';
import { formsOf, type View, viewOn } from './view.js';

interface HeldCell {
  /** every claim on record for the cell */
  readonly onRecord: readonly Claim[];
  /** those of the best strength among the claims that count; at least one */
  readonly holders: readonly Claim[];
  readonly holes: readonly Hole[];
}

const WITHOUT_FORCE: ReadonlySet<Bindingness> = new Set(['voluntary', 'advisory']);

const TESTS: Readonly<Record<Weakness, (cell: HeldCell, view: View) => boolean>> = {
  'voluntary-only': ({ holders }, { filter }) =>
    holders.every(({ intervention }) => formsOf(intervention, filter).every((form) => WITHOUT_FORCE.has(form))),
  'single-regime': ({ holders }) =>
    holders.every((claim) => claim.intervention.regime === holders[0]?.intervention.regime),
  'self-policed': ({ holders }) => holders.every((claim) => claim.intervention.enforcement.selfPoliced === true),
  'not-yet-in-force': ({ holders }, { statusOf }) => holders.every((claim) => statusOf(claim) !== 'in-force'),
  lapsing: lapses,
  'low-confidence': ({ holders }) =>
    holders.every((claim) => rankOn(CONFIDENCES, claim.confidence) < rankOn(CONFIDENCES, 'likely')),
  'unverified-only': ({ holders }) => holders.every((claim) => claim.verification === 'unverified'),
  'hole-shown': ({ holes }) => holes.length > 0,
};

/** In the order of the scale. */
export function weaknessesOf(cell: HeldCell, view: View): readonly Weakness[] {
  return WEAKNESSES.filter((weakness) => TESTS[weakness](cell, view));
}

/**
 * What is on record already brings the cell below its state at some time in the next twelve months: every holder has
 * an end in that time, and on the day on which a holder ends, or a text that takes over from it, nothing else of the same
 * strength counts. A version that keeps a clause and then gives way to one that drops it lapses with the latter.
 */
function lapses({ onRecord, holders }: HeldCell, { filter, asOf, horizon }: View): boolean {
  const ends = (claim: Claim): readonly CalendarDate[] =>
    filter.include.has(claim.intervention.id) ? [] : endsOf(claim, asOf, horizon);
  if (holders.some((claim) => ends(claim).length === 0)) return false;
  const level = holders.reduce((most, claim) => Math.max(most, levelOf(claim.strength)), 0);
  const asStrong = onRecord.filter((claim) => levelOf(claim.strength) >= level);
  return [...new Set(asStrong.flatMap(ends))].some((day) => {
    const then = viewOn(filter, day);
    return !asStrong.some((claim) => then.exclusionOf(claim) === null);
  });
}

const ALIVE: ReadonlySet<string> = new Set(['not-yet-existing', 'proposed', 'adopted', 'in-force']);

function endsOf(claim: Claim, after: CalendarDate, until: CalendarDate): readonly CalendarDate[] {
  return claim.intervention.timeline
    .filter((span) => span.from > after && span.from <= until && !ALIVE.has(span.status))
    .map((span) => span.from);
}
