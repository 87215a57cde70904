import type { CalendarDate } from '../catalogue/dates.js';
import { statusOn } from '../catalogue/status.js';
import type { DutyGroup, DutyVerdict } from './assessment.js';
import type { TextInReach } from './texts-in-reach.js';

/** The obligations by text, in the order of the texts; texts without any are left out. */
export function groupDuties(
  texts: readonly TextInReach[],
  obligations: readonly DutyVerdict[],
  asOf: CalendarDate,
): readonly DutyGroup[] {
  const byText = Map.groupBy(obligations, ({ provision }) => provision.intervention);
  return texts.flatMap(({ intervention, reach, because }) => {
    const own = byText.get(intervention) ?? [];
    if (own.length === 0) return [];
    const { regime, bindingness, timeline } = intervention;
    const status = statusOn(timeline, asOf);
    return [{ intervention, regime, bindingness, status, reach, because, obligations: own }];
  });
}
