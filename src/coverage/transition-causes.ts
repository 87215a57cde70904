/** Why claims began or ceased to count on a day: the event of their text, of its successor, or the date of the clause. */
import { type CalendarDate, firstDay } from '../catalogue/dates.js';
import type { Claim, Intervention } from '../catalogue/entries.js';
import type { EventPart } from '../catalogue/parts.js';
import { inForceFrom } from '../catalogue/status.js';
import * as wording from './wording.js';

/** `successor`: a later version came into force and took its place. `clause-date`: the clause began to apply. */
export const CAUSES_OF_TRANSITIONS = ['event', 'successor', 'clause-date'] as const;
export type CauseOfTransition = (typeof CAUSES_OF_TRANSITIONS)[number];

export interface TransitionCause {
  readonly kind: CauseOfTransition;
  /** whose claims began or ceased to count */
  readonly intervention: Intervention;
  /** what happened to the intervention; null where nothing did */
  readonly event: EventPart | null;
  /** what took its place; null where nothing did */
  readonly successor: Intervention | null;
  readonly claims: readonly Claim[];
  readonly reason: string;
}

/** One for each intervention, in the order of the claims. */
export function causesOf(claims: readonly Claim[], date: CalendarDate): readonly TransitionCause[] {
  const grouped = Map.groupBy(claims, (claim) => claim.intervention);
  return [...grouped].map(([intervention, own]) => causeOf(intervention, own, date));
}

function causeOf(intervention: Intervention, claims: readonly Claim[], date: CalendarDate): TransitionCause {
  const span = intervention.timeline.findLast((found) => found.from === date);
  if (span === undefined) return clauseDate(intervention, claims, date);
  const event = intervention.events.findLast((found) => CHANGING.has(found.kind) && firstDay(found.date) === date);
  const isReplaced = span.status === 'superseded';
  const successor = isReplaced ? (intervention.supersededBy.find((later) => inForceBy(later, date)) ?? null) : null;
  if (event === undefined || (isReplaced && event.kind !== 'superseded')) {
    return replaced(intervention, claims, successor, date);
  }
  return happened(intervention, claims, event, successor);
}

function inForceBy({ timeline }: Intervention, date: CalendarDate): boolean {
  const from = inForceFrom(timeline);
  return from !== undefined && from <= date;
}

const CHANGING: ReadonlySet<EventPart['kind']> = new Set([
  ...['proposed', 'introduced', 'passed', 'published', 'adopted', 'signed', 'ratified'],
  ...['entered-into-force', 'applies', 'vetoed', 'superseded', 'rescinded', 'expired', 'withdrawn'],
] as const);

function happened(
  intervention: Intervention,
  claims: readonly Claim[],
  event: EventPart,
  successor: Intervention | null,
): TransitionCause {
  const reason = () => `${intervention.shortTitle}: ${wording.words(event.kind)}${by(successor)} on ${event.date}`;
  return cause({ kind: 'event', intervention, event, successor, claims }, reason);
}

function replaced(
  intervention: Intervention,
  claims: readonly Claim[],
  successor: Intervention | null,
  date: CalendarDate,
): TransitionCause {
  const reason = () => `${intervention.shortTitle}: superseded${by(successor)} on ${date}`;
  return cause({ kind: 'successor', intervention, event: null, successor, claims }, reason);
}

function clauseDate(intervention: Intervention, claims: readonly Claim[], date: CalendarDate): TransitionCause {
  const names = () => wording.listed([...new Set(claims.map((claim) => wording.clauseName(claim.subject)))]);
  const given = { kind: 'clause-date', intervention, event: null, successor: null, claims } as const;
  return cause(given, () => `from ${date} applies: ${names()}`);
}

function by(successor: Intervention | null): string {
  return successor === null ? '' : ` by ${successor.shortTitle}`;
}

/** The reason is put into words when somebody reads it. */
function cause(given: Omit<TransitionCause, 'reason'>, write: () => string): TransitionCause {
  return {
    ...given,
    get reason() {
      return wording.sentence(write());
    },
  };
}
