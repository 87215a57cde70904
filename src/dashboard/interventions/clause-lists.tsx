/** The clauses of a text: red lines, definitions with their criteria, provisions. */
import type { VNode } from 'preact';
import type { Definition, Provision, RedLine } from '../../catalogue/entries.js';
import { clauseStatusOn, statusOn } from '../../catalogue/status.js';
import { anatomyOf } from '../../red-lines/anatomy.js';
import { DataTable } from '../components/data-table.js';
import { dateInWords } from '../components/dates.js';
import { title } from '../components/words.js';
import { capital } from '../definitions/capital.js';
import { CriteriaTree } from '../definitions/criteria-tree.js';
import type { View } from '../page.js';
import { AnatomyMarks } from '../red-lines/anatomy-marks.js';
import { inWords } from '../reference/choices.js';
import { CellWords } from '../reference/cell-words.js';
import { EntryLink } from '../reference/entry-link.js';
import { slugTitle } from '../reference/slug-title.js';
import { StatusTag } from '../reference/status-tag.js';

export function RedLineList({ view, redLines }: { view: View; redLines: readonly RedLine[] }): VNode {
  return (
    <ul class="cards">
      {redLines.map((line) => (
        <li class="card card-line">
          <h3>
            <EntryLink frame={view} entry={line} label={slugTitle(line.slug)} />
          </h3>
          <p>{line.statement}</p>
          <p class="fine">
            {line.pinpoint} · {capital(inWords(line.kind))}
            {line.responses.length > 0 && ` · ${line.responses.map(inWords).join(', ')}`}
          </p>
          <p>
            <AnatomyMarks anatomy={anatomyOf(line.anatomy)} />
            <Doubt clause={line} />
          </p>
        </li>
      ))}
    </ul>
  );
}

export function DefinitionList({ view, definitions }: { view: View; definitions: readonly Definition[] }): VNode {
  return (
    <div class="folds">
      {definitions.map((definition) => (
        <details class="unfold">
          <summary>
            <span>
              <strong>{capital(definition.term)}</strong> <span class="fine">{definition.pinpoint}</span>
            </span>
          </summary>
          <p>
            {definition.summary} <EntryLink frame={view} entry={definition} label="The definition" />
            <Doubt clause={definition} />
          </p>
          <CriteriaTree criteria={definition.criteria} />
        </details>
      ))}
    </div>
  );
}

export function ProvisionTable({ view, provisions }: { view: View; provisions: readonly Provision[] }): VNode {
  return (
    <DataTable
      caption="Provisions"
      isCaptionHidden
      rows={provisions}
      columns={[
        {
          title: 'Place',
          cell: (provision) => <EntryLink frame={view} entry={provision} label={provision.pinpoint} />,
        },
        {
          title: 'What it does',
          cell: (provision) => (
            <CellWords>
              {provision.summary}
              <Doubt clause={provision} />
            </CellWords>
          ),
        },
        { title: 'Duties', cell: ({ duties }) => duties.map(inWords).join(', ') },
        {
          title: 'Status',
          cell: ({ intervention, appliesFrom }) => {
            const status = clauseStatusOn(intervention.timeline, appliesFrom, view.asOf);
            const waits = appliesFrom !== undefined && status !== statusOn(intervention.timeline, view.asOf);
            return (
              <>
                <StatusTag status={status} />
                {waits && ` applies from ${dateInWords(appliesFrom)}`}
              </>
            );
          },
        },
      ]}
    />
  );
}

function Doubt({ clause: { verification } }: { clause: Provision | Definition | RedLine }): VNode | null {
  if (verification === 'verified') return null;
  return (
    <>
      {' '}
      <span class="badge badge-doubt">{title(verification)}</span>
    </>
  );
}
