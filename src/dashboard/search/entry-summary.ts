import type { Entry } from '../../catalogue/entries.js';

const LONGEST = 220;

/** The first field that says what an entry is about, in a line or two. */
export function summaryOf(entry: Entry): string | null {
  if ('statement' in entry) return cut(entry.statement);
  if ('rationale' in entry) return cut(entry.rationale);
  if ('shows' in entry) return cut(entry.shows);
  if ('finding' in entry) return cut(entry.finding);
  if ('summary' in entry) return cut(entry.summary);
  if ('description' in entry) return cut(entry.description);
  if ('meaning' in entry) return cut(entry.meaning);
  if ('remedy' in entry) return cut(entry.remedy);
  return null;
}

/** At a blank, with an ellipsis. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…`;
}
