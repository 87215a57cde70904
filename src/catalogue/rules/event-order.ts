import { firstDay, notAfter } from '../dates.js';
import type { Finding } from '../finding.js';
import type { EventPart, InterventionPart } from '../parts.js';
import type { Rule } from '../rule.js';
import type { EventKind } from '../scales.js';

const CODE = 'EVENT_ORDER';

const FINAL: ReadonlySet<EventKind> = new Set(['vetoed', 'superseded', 'rescinded', 'expired', 'withdrawn']);

/**
 * What cannot come before an event of this kind. Publication is left free (an official journal may print a rule that
 * is in force already), and so is a proposal (a draft decree may follow its act) and a later accession to a treaty.
 */
const NEVER_BEFORE: ReadonlyMap<EventKind, ReadonlySet<EventKind>> = new Map([
  ['introduced', new Set(['passed', 'adopted', 'signed', 'ratified', 'entered-into-force', 'applies'] as const)],
  ['passed', new Set(['signed', 'entered-into-force', 'applies'] as const)],
  ['adopted', new Set(['entered-into-force'] as const)],
  ['signed', new Set(['entered-into-force'] as const)],
]);

export const eventOrder: Rule = {
  code: CODE,
  says: 'Events stand in calendar order, a bill is introduced before it passes and passes before it binds, one ends it.',
  *check({ parts }) {
    for (const intervention of parts.interventions) {
      yield* unsorted(intervention);
      yield* afterTheEnd(intervention);
      yield* upsideDown(intervention);
    }
  },
};

/** Dates of little precision may overlap; only what is certainly earlier is out of order. */
function* unsorted({ id, events }: InterventionPart): Generator<Finding> {
  for (const [i, event] of events.entries()) {
    const before = events[i - 1];
    if (before === undefined || notAfter(event.date) >= firstDay(before.date)) continue;
    const message = `${named(event)} is listed after ${named(before)}`;
    yield { code: CODE, entry: id, path: ['events', i], message, remedy: 'list events in calendar order' };
  }
}

function* afterTheEnd({ id, events }: InterventionPart): Generator<Finding> {
  const end = events.findIndex((event) => FINAL.has(event.kind));
  const last = events[end];
  if (last === undefined) return;
  for (const [i, event] of events.entries()) {
    if (i <= end) continue;
    yield {
      code: CODE,
      entry: id,
      path: ['events', i],
      message: `${named(event)} follows ${named(last)}, which ends the intervention for good`,
      remedy: 'correct kind or date; a text that comes back is an intervention of its own',
    };
  }
}

/** Only the first event of a kind counts: a declaration may be adopted again, a treaty signed by others later. */
function* upsideDown({ id, events }: InterventionPart): Generator<Finding> {
  for (const [kind, later] of NEVER_BEFORE) {
    const at = events.findIndex((event) => event.kind === kind);
    const event = events[at];
    if (event === undefined) continue;
    const early = events.slice(0, at).find((other) => later.has(other.kind));
    if (early === undefined) continue;
    yield {
      code: CODE,
      entry: id,
      path: ['events', at],
      message: `${named(event)} cannot come after ${named(early)}`,
      remedy: 'correct the dates or the kinds of the two events',
    };
  }
}

function named({ kind, date }: EventPart): string {
  return `${kind} (${date})`;
}
