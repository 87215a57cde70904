import { type CalendarDate, firstDay } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';

export const INTERVENTION_ORDER_FIELDS = ['title', 'first-event', 'last-change'] as const;
export type InterventionOrderField = (typeof INTERVENTION_ORDER_FIELDS)[number];

/** By what an intervention is ordered; empty where it has no such date. */
export function interventionKey(
  intervention: Pick<Intervention, 'title' | 'events'>,
  field: InterventionOrderField,
  asOf: CalendarDate,
): string {
  if (field === 'title') return intervention.title.toLowerCase();
  const days = intervention.events.map((event) => firstDay(event.date)).sort();
  return (field === 'first-event' ? days[0] : days.findLast((day) => day <= asOf)) ?? '';
}
