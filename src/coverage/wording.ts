/** Words for reasons: how clauses, statuses and weaknesses are named in a sentence. */
import type { CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention, Subject } from '../catalogue/entries.js';
import type { InterventionStatus } from '../catalogue/scales.js';
import { statusOn } from '../catalogue/status.js';
import type { Weakness } from './scales.js';
import type { Exclusion } from './view.js';

/** `SB 53, § 22757.12(a)`; an intervention as a whole is its short title. */
export function clauseName(subject: Subject): string {
  return 'pinpoint' in subject ? `${subject.intervention.shortTitle}, ${subject.pinpoint}` : subject.shortTitle;
}

/** `in force since 2025-08-02`, `vetoed on 2024-09-29`, `applies from 2027-12-02`. */
export function statusPhrase(claim: Claim, status: InterventionStatus, asOf: CalendarDate): string {
  const { intervention, subject } = claim;
  const appliesFrom = 'appliesFrom' in subject ? subject.appliesFrom : undefined;
  if (status === 'adopted' && appliesFrom !== undefined && appliesFrom > asOf) return `applies from ${appliesFrom}`;
  const own = statusOn(intervention.timeline, asOf);
  if (status === 'in-force' && own !== 'in-force') return 'counted as in force';
  const since = intervention.timeline.findLast((span) => span.from <= asOf)?.from;
  const date = status === 'in-force' && appliesFrom !== undefined && appliesFrom > (since ?? '') ? appliesFrom : since;
  return date === undefined ? words(status) : `${words(status)} ${FINAL.has(status) ? 'on' : 'since'} ${date}`;
}

const FINAL: ReadonlySet<InterventionStatus> = new Set(['vetoed', 'superseded', 'rescinded', 'expired', 'withdrawn']);

/** A slug as words: `not-yet-in-force` is `not yet in force`. */
export function words(slug: string): string {
  return slug.replaceAll('-', ' ');
}

export const WEAKNESS_WORDS: Readonly<Record<Weakness, string>> = {
  'voluntary-only': 'nothing that holds it binds',
  'single-regime': 'it rests on one regime',
  'self-policed': 'whoever must comply also decides whether it did',
  'not-yet-in-force': 'nothing that holds it is in force on the day',
  lapsing: 'it ends within twelve months by what is on record',
  'low-confidence': 'the claims that hold it are uncertain',
  'unverified-only': 'nothing that holds it was checked against a text',
  'hole-shown': 'an observed failure stands against it',
};

export const EXCLUSION_WORDS: Readonly<Record<Exclusion, string>> = {
  'switched-off': 'switched off',
  'not-yet-existing': 'not yet existing on the day',
  regime: 'of another regime',
  country: 'of another country',
  kind: 'of another kind',
  bindingness: 'of another bindingness',
  status: 'without the status asked for',
  confidence: 'below the confidence asked for',
  verification: 'not verified',
  review: 'not reviewed by a person',
};

/** `1 clause`, `2 clauses`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** First letter in capitals, a full stop at the end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? '' : '.'}`;
}

/** Short titles in order, each once. */
export function titles(interventions: Iterable<Intervention>): string {
  return [...new Set([...interventions].map((intervention) => intervention.shortTitle))].join(', ');
}
