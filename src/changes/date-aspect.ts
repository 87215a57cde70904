import type { CalendarDate } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import { type Aspect, aspect } from './aspects.js';
import { startOf } from './lineages.js';

interface Dated {
  readonly intervention: Intervention;
  readonly appliesFrom?: CalendarDate;
}

/**
 * A clause with a date of its own that a later version moves. It only counts while the date was still to come when the
 * later text was made: a duty that already applied is not postponed by the date of its successor.
 */
export function dateAspect(before: Dated, after: Dated): Aspect {
  const [from, to] = [before.appliesFrom, after.appliesFrom];
  if (from === undefined || to === undefined || from === to) return aspect('date', 'none');
  if (startOf(after.intervention) >= from) return aspect('date', 'none');
  const says = `it would have applied from ${from} and applies from ${to}`;
  return aspect('date', to > from ? 'weaker' : 'stronger', says);
}
