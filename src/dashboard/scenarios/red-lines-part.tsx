import type { VNode } from 'preact';
import type { RedLine, Scenario } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { anatomyScore } from '../../red-lines/anatomy.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { counted, title } from '../components/words.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';

/** Red lines of which a claim says that they bear on the scenario. */
export function RedLinesThatBear({ view, scenario }: { view: View; scenario: Scenario }): VNode {
  const redLines = view.snapshot.catalogue.redLines.filter(({ claims }) =>
    claims.some((claim) => claim.scenario === scenario),
  );
  return (
    <section aria-labelledby="red-lines-title">
      <h2 id="red-lines-title">{counted(redLines.length, 'red line')} that bear on it</h2>
      {redLines.length === 0 ? (
        <EmptyState>No red line on record is claimed to cover any layer of this scenario.</EmptyState>
      ) : (
        <DataTable
          caption="Red lines that bear on this scenario, of any status"
          isCaptionHidden
          rows={redLines}
          columns={[
            {
              title: 'Red line',
              cell: (redLine: RedLine) => <a href={entryHref(view, redLine.id)}>{redLine.statement}</a>,
            },
            { title: 'Text', cell: ({ intervention, pinpoint }) => `${intervention.shortTitle}, ${pinpoint}` },
            { title: 'Status', cell: ({ intervention }) => title(statusOn(intervention.timeline, view.asOf)) },
            { title: 'Anatomy', cell: ({ anatomy }) => `${String(anatomyScore(anatomy))} of 6`, isNumber: true },
          ]}
        />
      )}
    </section>
  );
}
