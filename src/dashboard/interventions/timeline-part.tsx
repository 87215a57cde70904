import type { VNode } from 'preact';
import type { Intervention } from '../../catalogue/entries.js';
import type { EventPart } from '../../catalogue/parts.js';
import { inCalendarOrder } from '../../catalogue/status.js';
import { spanOf } from '../../figures/timeline.js';
import { InterventionTimelineFigure } from '../../figures/timeline-figure.js';
import { type Column, DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { FigureBox } from '../components/figure-box.js';
import { WideOrNarrow } from '../components/wide-or-narrow.js';
import { capital } from '../definitions/capital.js';
import type { View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { Evidence } from '../reference/evidence.js';
import { StatusTag } from '../reference/status-tag.js';

/** The statuses that a text had and has, drawn over time, and the events that led to them. */
export function TimelinePart({ view, intervention }: { view: View; intervention: Intervention }): VNode {
  const { timeline, shortTitle } = intervention;
  const { asOf } = view;
  const figure = { interventions: [intervention], ...spanOf([intervention]), asOf, subtitle: `As of ${asOf}` };
  return (
    <>
      <ol class="timeline">
        {timeline.map(({ from, status }) => (
          <li class={from > asOf ? 'timeline-ahead' : undefined}>
            <time datetime={from}>{dateInWords(from)}</time> <StatusTag status={status} />
          </li>
        ))}
      </ol>
      <FigureBox
        caption={`Events and status of ${shortTitle}, read as of ${dateInWords(asOf)}.`}
        table={<EventTable intervention={intervention} />}
      >
        <WideOrNarrow
          id="timeline"
          draw={(options) => <InterventionTimelineFigure figure={figure} options={options} />}
        />
      </FigureBox>
    </>
  );
}

function EventTable({ intervention: { events } }: { intervention: Intervention }): VNode {
  const note: Column<EventPart> = { title: 'Note', cell: (event) => event.note ?? '' };
  return (
    <DataTable
      caption="Events on record"
      rows={inCalendarOrder(events)}
      columns={[
        { title: 'Date', cell: ({ date }) => <time datetime={date}>{dateInWords(date)}</time> },
        {
          title: 'Event',
          cell: ({ kind, extent }) => `${capital(inWords(kind))}${extent === 'part' ? ' in part' : ''}`,
        },
        ...(events.some((event) => event.note !== undefined) ? [note] : []),
        { title: 'Evidence', cell: (event) => <Evidence of={event} /> },
      ]}
    />
  );
}
