import type { TableModel } from './figure-table.js';
import { words } from './question-words.js';
import { byRegime, type TimelineFigure } from './timeline-model.js';

/** A row for every event, by regime and intervention. */
export function timelineTable({ interventions, subtitle }: TimelineFigure): TableModel {
  return {
    caption: `Events of each intervention, by regime. ${subtitle}`,
    columns: ['Intervention', 'Regime', 'Kind', 'Bindingness', 'Date', 'Event', 'Note'],
    rows: byRegime(interventions).flatMap(({ regime, interventions: own }) =>
      own.flatMap(({ shortTitle, kind, bindingness, events, timeline }) => {
        const last = timeline.at(-1);
        const ends =
          last?.status === 'superseded' && !events.some((event) => event.kind === 'superseded')
            ? [[last.from, 'superseded', 'its successor came into force']]
            : [];
        const told = events.map((event) => [event.date, words(event.kind), event.note ?? '']);
        return [...told, ...ends].map((event) => [shortTitle, regime.name, words(kind), words(bindingness), ...event]);
      }),
    ),
  };
}
