import type { Claim, Entry, Hole } from '../catalogue/entries.js';
import { slugOf } from '../catalogue/ids.js';

/** The title of an entry, or what comes nearest to one: `whistleblower protection (EU AI Act)`. */
export function entryLabel(entry: Entry): string {
  if ('subject' in entry) return `${subjectLabel(entry)}: ${entry.scenario.title}, ${entry.layer.title}`;
  if ('finding' in entry) return `${entry.scenario.title}, ${entry.layer.title}`;
  if ('from' in entry) return `${entry.from.shortTitle} to ${entry.to?.shortTitle ?? 'its end'}`;
  if ('term' in entry) return `${entry.term} (${entry.intervention.shortTitle})`;
  if ('name' in entry) return entry.name;
  if ('shortTitle' in entry) return entry.shortTitle;
  if ('title' in entry) return entry.title;
  const words = slugOf(entry.id).replaceAll('-', ' ');
  return 'intervention' in entry && entry.intervention !== null ? `${words} (${entry.intervention.shortTitle})` : words;
}

function subjectLabel({ subject, intervention }: Claim | Hole): string {
  return subject.id === intervention.id ? intervention.shortTitle : entryLabel(subject);
}
