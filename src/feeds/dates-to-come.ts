/** Dates that lie ahead: what will happen to texts, and from when single clauses apply. */
import { type CalendarDate, firstDay, notAfter, type PartialDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import { eventWords } from './event-items.js';
import { dateInWords } from './feed-item.js';

export interface DateToCome {
  /** what it is called also when its date is moved: `us-ny-raise-act/applies/1` */
  readonly key: string;
  readonly date: PartialDate;
  readonly about: Pick<Intervention, 'id' | 'title'>;
  /** the regime of a text, or what kind of date it is */
  readonly category: string;
  readonly summary: string;
  readonly lines: readonly string[];
}

/** A text that came to its end, such as a vetoed bill, has no dates to come. */
const ENDED: ReadonlySet<InterventionStatus> = new Set(['vetoed', 'superseded', 'rescinded', 'expired', 'withdrawn']);

/** By their first day, then by key. */
export function inOrder(dates: readonly DateToCome[]): readonly DateToCome[] {
  return [...dates].sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.key, b.key));
}

/** Those of a day and later. A month or year counts until it is over. */
export function datesToCome(interventions: readonly Intervention[], asOf: CalendarDate): readonly DateToCome[] {
  return interventions
    .filter((intervention) => !ENDED.has(statusOn(intervention.timeline, asOf)))
    .flatMap((intervention) => {
      const dates = [...eventDates(intervention), ...clauseDates(intervention)];
      return statusOn(intervention.timeline, asOf) === 'proposed' ? dates.map(ifAdopted) : dates;
    })
    .filter(({ date }) => notAfter(date) >= asOf);
}

function ifAdopted(date: DateToCome): DateToCome {
  return { ...date, lines: [...date.lines, 'The text is only proposed: the date counts if it is adopted so.'] };
}

function eventDates(intervention: Intervention): readonly DateToCome[] {
  const counts = new Map<string, number>();
  return intervention.events.map((event) => {
    const nth = (counts.get(event.kind) ?? 0) + 1;
    counts.set(event.kind, nth);
    return {
      key: `${intervention.slug}/${event.kind}/${String(nth)}`,
      date: event.date,
      about: intervention,
      category: intervention.regime.name,
      summary: `${intervention.shortTitle}: ${eventWords(event)}`,
      lines: [
        ...(event.note === undefined ? [] : [event.note]),
        ...inexact(event.date),
        ...clausesFrom(intervention, event.date),
        ...(event.evidence === 'read' ? [] : [EVIDENCE_LINE[event.evidence]]),
      ],
    };
  });
}

const EVIDENCE_LINE = {
  'read-secondary': 'Read in what others write about it: check it before you rely on it.',
  recalled: 'From memory, not verified: check it before you rely on it.',
} as const;

/** Days on which clauses begin to apply and of which no event of their text tells. */
function clauseDates(intervention: Intervention): readonly DateToCome[] {
  const told = new Set(intervention.events.map(({ date }) => date));
  const days = new Set(clausesOf(intervention).flatMap(({ appliesFrom }) => appliesFrom ?? []));
  return [...days]
    .filter((day) => !told.has(day))
    .map((day) => ({
      key: `${intervention.slug}/clauses/${day}`,
      date: day,
      about: intervention,
      category: intervention.regime.name,
      summary: `${intervention.shortTitle}: clauses begin to apply`,
      lines: clausesFrom(intervention, day),
    }));
}

/** `Applies from then: § 22757.12(c), annual incident report.` */
function clausesFrom(intervention: Intervention, date: PartialDate): readonly string[] {
  return clausesOf(intervention)
    .filter(({ appliesFrom }) => appliesFrom === date)
    .map(({ pinpoint, slug }) => `Applies from then: ${pinpoint}, ${slug.replaceAll('-', ' ')}.`);
}

function clausesOf({
  provisions,
  definitions,
  redLines,
}: Intervention): Intervention['provisions' | 'definitions' | 'redLines'][number][] {
  return [...provisions, ...definitions, ...redLines];
}

function inexact(date: PartialDate): readonly string[] {
  if (date.length === 10) return [];
  return [
    `Only the ${date.length === 4 ? 'year' : 'month'} is known (${dateInWords(date)}): the entry spans all of it.`,
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
