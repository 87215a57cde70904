import type { Claim, Intervention, Source, Subject } from '../catalogue/entries.js';
import type { Coded, Evidenced } from '../catalogue/parts.js';
import { clauseName } from '../coverage/wording.js';
import { words } from './text.js';

const EVIDENCE_WORDS: Readonly<Record<Evidenced['evidence'], string>> = {
  read: 'read in the text',
  'read-secondary': 'read in a page about it',
  recalled: 'UNVERIFIED: recalled, not read',
};

/** `read in the text: https://…`. */
export function evidenceWords({ evidence, at }: Evidenced): string {
  return at === undefined ? EVIDENCE_WORDS[evidence] : `${EVIDENCE_WORDS[evidence]}: ${at}`;
}

/** Who coded an assertion and which people looked at it since. */
export function codingWords({ method, reviews }: Coded): string {
  const reviewed = reviews.map(
    ({ by, on, outcome, note }) => `${outcome} by ${by} on ${on}${note ? ` (${note})` : ''}`,
  );
  return `${method}-coded, ${reviewed.length === 0 ? 'not reviewed by a person' : reviewed.join('; ')}`;
}

/** `EU AI Act, Article 55(1) [provision/eu-ai-act/…]`: named so that it can be shown in turn. */
export function subjectWords(subject: Subject): string {
  return `${clauseName(subject)} [${subject.id}]`;
}

export function interventionLink({ shortTitle, id }: Intervention): string {
  return `${shortTitle} [${id}]`;
}

/** `partial, likely, for Biological weapons at Assessment: … [claim/…]`. */
export function claimLine({ id, strength, confidence, scenario, layer, rationale }: Claim): string {
  return `${strength}, ${words(confidence)}, for ${scenario.title} at ${layer.title}: ${rationale} [${id}]`;
}

/** `Title (issuer, 2024-09-03, number) https://…`. */
export function sourceWords({ title, authors, issued, number, url }: Source): string {
  const about = [authors.join(', '), issued, number].filter((text) => text !== undefined && text !== '').join(', ');
  return [title, about === '' ? '' : `(${about})`, url ?? ''].filter(Boolean).join(' ');
}
