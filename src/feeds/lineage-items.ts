import type { Catalogue } from '../catalogue/catalogue.js';
import { type CalendarDate, firstDay } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import { changesInWords } from '../changes/changes-in-words.js';
import { changesOver } from '../changes/changes-over.js';
import { type Lineage, startOf } from '../changes/lineages.js';
import type { Succession } from '../changes/successions.js';
import type { FeedItem } from './feed-item.js';
import { lineMovement } from './line-movement.js';

/** Lines of one item at most: the page of the later version has the rest. */
const MOST_LINES = 40;

/** The steps of a lineage that were taken by a day, each with its direction in words. */
export function lineageItems(catalogue: Catalogue, lineage: Lineage, asOf: CalendarDate): readonly FeedItem[] {
  return lineage.successions.flatMap((succession): readonly FeedItem[] => {
    const day = dayOf(succession);
    return day === null || day > asOf ? [] : [lineageItem(catalogue, succession, day)];
  });
}

function lineageItem(catalogue: Catalogue, succession: Succession, day: CalendarDate): FeedItem {
  const { from, to } = succession;
  const set = changesOver(catalogue, succession);
  const { movement, words } = lineMovement(set);
  const became = to === null ? `${from.shortTitle} came to an end` : `${from.shortTitle} became ${to.shortTitle}`;
  return {
    key: `lineage-step/${from.slug}/${to?.slug ?? 'end'}`,
    path: (to ?? from).id,
    title: `${became}. ${words}`,
    day,
    categories: ['lineage', `movement-${movement}`, from.regime.slug],
    paragraphs: () => {
      const told = changesInWords(set);
      const lines = told.groups.flatMap((group) =>
        group.lines.map((line) => `${group.title}: ${line.subject}. ${line.reason} (${line.by})`),
      );
      const more = lines.length - MOST_LINES;
      return [
        ...[words, told.headline, ...told.summary, ...lines.slice(0, MOST_LINES)],
        ...(more > 0 ? [`And ${String(more)} more changes.`] : []),
        'Directions are those of the editors where they judged the change, else computed from what is recorded.',
      ];
    },
  };
}

/** The first day of the later version; of a text that ended, the day of its last event. Null where there is none. */
function dayOf({ from, to }: Succession): CalendarDate | null {
  const day = to === null ? lastDay(from) : startOf(to);
  return day === undefined || day.startsWith('9999') ? null : day;
}

function lastDay({ events }: Intervention): CalendarDate | undefined {
  return events
    .map(({ date }) => firstDay(date))
    .sort()
    .at(-1);
}
