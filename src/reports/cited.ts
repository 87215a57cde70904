/** Clauses and claims as reports name them, each with the place in the text that it stands at. */
import type { Claim, Subject } from '../catalogue/entries.js';
import { sourceRecord } from '../citations/source-record.js';
import { words } from '../figures/question-words.js';
import type { Inlines, Note } from './report-model.js';

/** Where a clause stands; of an intervention as a whole, its text. */
export function noteOf(subject: Subject): readonly Note[] {
  if ('pinpoint' in subject) {
    return [{ note: sourceRecord(subject.source, subject.pinpoint), short: subject.intervention.shortTitle }];
  }
  return subject.sources.slice(0, 1).map((source) => ({ note: sourceRecord(source), short: subject.shortTitle }));
}

/** `SB 53, § 22757.12(a)` with its footnote. */
export function clause(subject: Subject): Inlines {
  const name = 'pinpoint' in subject ? `${subject.intervention.shortTitle}, ${subject.pinpoint}` : subject.shortTitle;
  return [name, ...noteOf(subject)];
}

/** `SB 53, § 22757.12(a)¹ (partial, likely)`. */
export function claimed({ subject, strength, confidence, verification }: Claim): Inlines {
  const checked = verification === 'verified' ? '' : `, ${verification}`;
  return [...clause(subject), ` (${strength}, ${words(confidence)}${checked})`];
}

/** Several things one after the other, with something between. */
export function joined(parts: readonly Inlines[], between = '; '): Inlines {
  return parts.flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}
