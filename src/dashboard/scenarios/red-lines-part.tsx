import type { VNode } from 'preact';
import type { RedLine, Scenario } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { anatomyScore } from '../../red-lines/anatomy.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { counted, title } from '../components/words.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';

/** So many before the rest is folded away. */
const FIRST = 10;

/** Red lines of which a claim says that they bear on the scenario; those in force first. */
export function RedLinesThatBear({ view, scenario }: { view: View; scenario: Scenario }): VNode {
  const isInForce = ({ intervention }: RedLine) => statusOn(intervention.timeline, view.asOf) === 'in-force';
  const bearing = view.snapshot.catalogue.redLines.filter(({ claims }) =>
    claims.some((claim) => claim.scenario === scenario),
  );
  const redLines = [...bearing.filter(isInForce), ...bearing.filter((redLine) => !isInForce(redLine))];
  const more = redLines.slice(FIRST);
  return (
    <section aria-labelledby="red-lines-title">
      <h2 id="red-lines-title">
        {counted(redLines.length, 'red line')} that {redLines.length === 1 ? 'bears' : 'bear'} on it
      </h2>
      {redLines.length === 0 && (
        <EmptyState>No red line on record is claimed to cover any layer of this scenario.</EmptyState>
      )}
      {redLines.length > 0 && <Table view={view} redLines={redLines.slice(0, FIRST)} />}
      {more.length > 0 && (
        <details class="more">
          <summary>The other {counted(more.length, 'red line')}</summary>
          <Table view={view} redLines={more} />
        </details>
      )}
    </section>
  );
}

function Table({ view, redLines }: { view: View; redLines: readonly RedLine[] }): VNode {
  return (
    <DataTable
      caption="Red lines that bear on this scenario, of any status"
      isCaptionHidden
      rows={redLines}
      columns={[
        { title: 'Red line', cell: ({ id, statement }) => <a href={entryHref(view, id)}>{statement}</a> },
        { title: 'Text', cell: ({ intervention, pinpoint }) => `${intervention.shortTitle}, ${pinpoint}` },
        { title: 'Status', cell: ({ intervention }) => title(statusOn(intervention.timeline, view.asOf)) },
        { title: 'Anatomy', cell: ({ anatomy }) => `${String(anatomyScore(anatomy))} of 6`, isNumber: true },
      ]}
    />
  );
}
