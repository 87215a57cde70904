import type { VNode } from 'preact';
import type { Intervention } from '../../catalogue/entries.js';
import type { EventPart } from '../../catalogue/parts.js';
import { inCalendarOrder } from '../../catalogue/status.js';
import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { capital } from '../definitions/capital.js';
import type { View } from '../page.js';
import { inWords } from '../reference/choices.js';
import { Evidence } from '../reference/evidence.js';
import { StatusTag } from '../reference/status-tag.js';

/** The statuses that a text had and has, and the events that led to them. */
export function TimelinePart({ view, intervention }: { view: View; intervention: Intervention }): VNode {
  const { timeline, events } = intervention;
  return (
    <>
      <ol class="timeline">
        {timeline.map(({ from, status }) => (
          <li class={from > view.asOf ? 'timeline-ahead' : undefined}>
            <time datetime={from}>{dateInWords(from)}</time> <StatusTag status={status} />
          </li>
        ))}
      </ol>
      <DataTable
        caption="Events on record"
        rows={inCalendarOrder(events)}
        columns={[
          { title: 'Date', cell: ({ date }: EventPart) => <time datetime={date}>{dateInWords(date)}</time> },
          {
            title: 'Event',
            cell: ({ kind, extent }) => `${capital(inWords(kind))}${extent === 'part' ? ' in part' : ''}`,
          },
          { title: 'Note', cell: ({ note }) => note ?? '' },
          { title: 'Evidence', cell: (event) => <Evidence of={event} /> },
        ]}
      />
    </>
  );
}
