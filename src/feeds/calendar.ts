/** Dates to come as iCalendar (RFC 5545): all-day entries that block nobody's time. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addMonths, type CalendarDate, firstDay, type PartialDate, dayOf } from '../catalogue/dates.js';
import type { ReleaseInfo } from '../catalogue/snapshot.js';
import type { DateToCome } from './dates-to-come.js';
import { hostOf } from './feed-texts.js';

export interface CalendarQuestion {
  /** what the calendar is about */
  readonly title: string;
  readonly dates: readonly DateToCome[];
  readonly release: ReleaseInfo;
  /** the address of the registry, without a trailing slash */
  readonly base: string;
}

/**
 * A date known to the day is one day. One known to the month or year spans it, is tentative and says so: a reader sees
 * that it can be any day. Its name (UID) does not hold the date, so that a date that is moved moves in calendars too.
 */
export function calendarText({ title, dates, release, base }: CalendarQuestion): string {
  const calendar = ical({
    name: `AI-risk red lines, dates to come: ${title}`,
    description: `Dates on which texts on AI risk will apply, enter into force or change, and on which reviews of cells fall due, as release ${release.version} knows them.`,
    prodId: { company: 'redlines-registry', product: 'calendar', language: 'EN' },
    url: `${base}/`,
    ttl: 24 * 60 * 60,
  });
  for (const { key, date, about, category, summary, lines } of dates) {
    const address = `${base}/${about.id}`;
    calendar.createEvent({
      id: `${key}@${hostOf(base)}`,
      stamp: new Date(release.publishedAt),
      start: new Date(`${firstDay(date)}T00:00:00Z`),
      end: new Date(`${dayAfter(date)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary:
        date.length === 10
          ? summary
          : `${summary} (${date.length === 4 ? 'some day of the year' : 'some day of the month'})`,
      description: [
        about.title,
        ...lines,
        `From the AI-risk policy red-lines registry, release ${release.version}: ${address}`,
      ].join('\n'),
      url: address,
      status: date.length === 10 ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: category }],
    });
  }
  return calendar.toString();
}

/** The first day that a date of any precision does not mean: all-day entries end before it. */
function dayAfter(date: PartialDate): CalendarDate {
  if (date.length < 10) return addMonths(firstDay(date), date.length === 4 ? 12 : 1);
  return dayOf(new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000));
}
