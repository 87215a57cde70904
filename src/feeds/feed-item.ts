import type { CalendarDate, PartialDate } from '../catalogue/dates.js';

/** One thing that happened, as feeds tell it. All words are plain text: whoever writes HTML or XML escapes them. */
export interface FeedItem {
  /** what it is called for ever, without the host: `event/us-ca-sb-1047/vetoed/2024-09-29` */
  readonly key: string;
  /** path of the page that tells more, without a leading slash */
  readonly path: string;
  readonly title: string;
  /** the day by which it is sorted; a month or year counts from its first */
  readonly day: CalendarDate;
  /** an instant, where more than the day is known */
  readonly instant?: string;
  readonly categories: readonly string[];
  /** made only for items of the page that is sent */
  readonly paragraphs: () => readonly string[];
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `2024` is `2024`, `2024-05` is `May 2024`, `2024-05-21` is `21 May 2024`. */
export function dateInWords(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? ''} `;
  return `${day === undefined ? '' : `${String(Number(day))} `}${name}${year}`;
}
