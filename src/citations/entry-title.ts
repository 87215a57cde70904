import type { Assessment, Claim, Entry, Hole } from '../catalogue/entries.js';
import { kindOf, slugOf } from '../catalogue/ids.js';

/** What an entry of the registry is called where it is cited: `SB 1047, provision “safety protocol”, § 22603(a)(3)`. */
export function entryTitle(entry: Entry): string {
  if ('subject' in entry) return cellWords(claimOrHole(entry), entry);
  if ('finding' in entry) return cellWords('Assessment', entry);
  if ('from' in entry) return `Changes from ${entry.from.shortTitle} to ${entry.to?.shortTitle ?? 'its end'}`;
  if ('pinpoint' in entry) {
    const name = 'term' in entry ? entry.term : slugOf(entry.id).replaceAll('-', ' ');
    return `${entry.intervention.shortTitle}, ${kindWords(entry)} “${name}”, ${entry.pinpoint}`;
  }
  if ('shortTitle' in entry) return entry.shortTitle;
  const name = 'name' in entry ? entry.name : 'title' in entry ? entry.title : undefined;
  return `${capital(kindWords(entry))}: ${name ?? slugOf(entry.id).replaceAll('-', ' ')}`;
}

function claimOrHole(entry: Claim | Hole): string {
  const { subject, intervention } = entry;
  const what = 'strength' in entry ? 'Coverage claim' : 'Hole evidence';
  return `${what} on ${subject.id === intervention.id ? intervention.shortTitle : entryTitle(subject)}`;
}

function cellWords(what: string, { scenario, layer }: Claim | Hole | Assessment): string {
  return `${what}: ${scenario.title}, ${layer.title}`;
}

function kindWords({ id }: Entry): string {
  return (kindOf(id) ?? 'entry').replaceAll('-', ' ');
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
