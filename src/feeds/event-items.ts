import { type CalendarDate, firstDay } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import type { Evidence } from '../catalogue/scales.js';
import { dateInWords, type FeedItem } from './feed-item.js';

type Event = Intervention['events'][number];

const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  read: 'Read in the text or in an official record.',
  'read-secondary': 'Read in what others write about it.',
  recalled: 'From memory, not verified.',
};

/** What happened to an intervention by a day. What is still to come is in the calendar. */
export function eventItems(intervention: Intervention, asOf: CalendarDate): readonly FeedItem[] {
  const seen = new Map<string, number>();
  return intervention.events.flatMap((event): readonly FeedItem[] => {
    const base = `event/${intervention.slug}/${event.kind}/${event.date}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const day = firstDay(event.date);
    if (day > asOf) return [];
    const words = eventWords(event);
    return [
      {
        key: times === 1 ? base : `${base}/${String(times)}`,
        path: intervention.id,
        title: `${intervention.shortTitle}: ${words}`,
        day,
        categories: ['event', event.kind, intervention.regime.slug],
        paragraphs: () => [
          `${intervention.title}: ${words}, ${dateInWords(event.date)}.`,
          ...(event.note === undefined ? [] : [event.note]),
          `${intervention.regime.name}; ${intervention.kind.replaceAll('-', ' ')}, ${intervention.bindingness}. ${intervention.summary}`,
          `${EVIDENCE_WORDS[event.evidence]}${event.at === undefined ? '' : ` Source: ${event.at}`}`,
        ],
      },
    ];
  });
}

/** `entered into force`, `applies in part`. */
export function eventWords({ kind, extent }: Event): string {
  return `${kind.replaceAll('-', ' ')}${extent === 'part' ? ' in part' : ''}`;
}
