import type { CalendarDate } from './dates.js';
import type { Id } from './ids.js';
import type { RedLinePart } from './parts.js';

interface Trigger {
  readonly intervention: { readonly id: Id };
  readonly appliesFrom?: CalendarDate;
}

/**
 * The first day on which a red line can be crossed: its own date where it has one; else, where every trigger is a
 * definition of the same text that applies from a later day, the first of those days. Article 5 of the EU AI Act, say,
 * draws its lines from the days on which its prohibitions apply, not from the Act's entry into force.
 */
export function redLineAppliesFrom(part: RedLinePart, trigger: readonly Trigger[]): CalendarDate | undefined {
  if (part.appliesFrom !== undefined || trigger.length === 0) return part.appliesFrom;
  const dates = trigger.map((definition) =>
    definition.intervention.id === part.intervention ? definition.appliesFrom : undefined,
  );
  return dates.includes(undefined) ? undefined : dates.sort()[0];
}
