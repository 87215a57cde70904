/**
 * Status of an intervention on a date, from its events. Statutes, bills, regulations and treaties come into force by
 * an event of their own; everything else is in force from publication unless a later date for the whole text is on
 * record. A status only rises until a final one ends it.
 */
import { type CalendarDate, firstDay, later } from './dates.js';
import type { StatusSpan } from './entries.js';
import type { EventPart, InterventionPart } from './parts.js';
import type { EventKind, InterventionKind, InterventionStatus } from './scales.js';

const ENACTED_KINDS: ReadonlySet<InterventionKind> = new Set(['statute', 'bill', 'regulation', 'treaty']);
const FINAL: ReadonlyMap<EventKind, InterventionStatus> = new Map([
  ['vetoed', 'vetoed'],
  ['superseded', 'superseded'],
  ['rescinded', 'rescinded'],
  ['expired', 'expired'],
  ['withdrawn', 'withdrawn'],
] as const);
const RISING: readonly InterventionStatus[] = ['not-yet-existing', 'proposed', 'adopted', 'in-force'];

/** The status that an event leads to, or undefined where it changes none. */
function statusFrom(event: EventPart, kind: InterventionKind, awaitsDate: boolean): InterventionStatus | undefined {
  switch (event.kind) {
    case 'proposed':
    case 'introduced':
    case 'passed':
      return 'proposed';
    case 'published':
    case 'adopted':
    case 'signed':
    case 'ratified':
      return ENACTED_KINDS.has(kind) || awaitsDate ? 'adopted' : 'in-force';
    case 'entered-into-force':
      return 'in-force';
    case 'applies':
      return event.extent === 'whole' ? 'in-force' : undefined;
    default:
      return FINAL.get(event.kind);
  }
}

/** Events in calendar order; those of one day in the order in which they are recorded. */
export function inCalendarOrder(events: readonly EventPart[]): readonly EventPart[] {
  return [...events].sort((a, b) => compare(firstDay(a.date), firstDay(b.date)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The statuses of an intervention over time, in calendar order, from its own events and the day on which the first
 * successor comes into force (absent: there is none yet).
 */
export function statusTimeline(
  part: Pick<InterventionPart, 'kind' | 'events'>,
  successorInForceFrom?: CalendarDate,
): readonly StatusSpan[] {
  const events = inCalendarOrder(part.events);
  const spans: StatusSpan[] = [];
  let status: InterventionStatus = 'not-yet-existing';
  for (const event of events) {
    const from = firstDay(event.date);
    if (successorInForceFrom !== undefined && from > successorInForceFrom) break;
    const next = statusFrom(event, part.kind, appliesLater(events, from));
    if (next === undefined) continue;
    if (RISING.includes(next) && RISING.indexOf(next) <= RISING.indexOf(status)) continue;
    status = next;
    spans.push({ from, status });
    if (!RISING.includes(next)) return spans;
  }
  if (successorInForceFrom !== undefined && status !== 'not-yet-existing') {
    spans.push({ from: later(successorInForceFrom, spans.at(-1)?.from), status: 'superseded' });
  }
  return spans;
}

function appliesLater(events: readonly EventPart[], after: CalendarDate): boolean {
  return events.some((event) => event.kind === 'applies' && event.extent === 'whole' && firstDay(event.date) > after);
}

/** The day on which the timeline reaches `in-force`, if it does. */
export function inForceFrom(timeline: readonly StatusSpan[]): CalendarDate | undefined {
  return timeline.find((span) => span.status === 'in-force')?.from;
}

/** The status on a day. */
export function statusOn(timeline: readonly StatusSpan[], day: CalendarDate): InterventionStatus {
  let status: InterventionStatus = 'not-yet-existing';
  for (const span of timeline) {
    if (span.from > day) break;
    status = span.status;
  }
  return status;
}

/**
 * The status of a clause on a day: its intervention's, but `adopted` as long as the clause's own date is to come.
 */
export function clauseStatusOn(
  timeline: readonly StatusSpan[],
  appliesFrom: CalendarDate | undefined,
  day: CalendarDate,
): InterventionStatus {
  return clauseStatusUnder(statusOn(timeline, day), appliesFrom, day);
}

/** The same where the intervention's status on the day is known. */
export function clauseStatusUnder(
  status: InterventionStatus,
  appliesFrom: CalendarDate | undefined,
  day: CalendarDate,
): InterventionStatus {
  return status === 'in-force' && appliesFrom !== undefined && appliesFrom > day ? 'adopted' : status;
}
