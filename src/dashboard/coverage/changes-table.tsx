import type { VNode } from 'preact';
import type { CellChange, CoverageComparison } from '../../coverage/compare-coverage.js';
import { DataTable } from '../components/data-table.js';
import { StateMark } from '../components/state-mark.js';
import { counted, MOVE_NAMES } from '../components/words.js';
import { entryHref, hrefIn, type Pairs } from '../links.js';
import type { View } from '../page.js';

interface ChangesProps {
  readonly view: View;
  readonly changes: readonly CellChange[];
  readonly pairs: Pairs;
}

/** `3 cells rise, 1 falls, 2 change in weakness, 269 stay.` */
export function ChangeSummary({ comparison }: { comparison: CoverageComparison }): VNode {
  const { rose, fell, weaknessChanged, unchanged, changes } = comparison;
  const looked = changes.length - rose - fell - weaknessChanged;
  return (
    <p class="change-summary" role="status">
      <span class="moved-rose">
        <b>{rose}</b> rose
      </span>
      <span class="moved-fell">
        <b>{fell}</b> fell
      </span>
      <span>
        <b>{weaknessChanged}</b> changed in weakness only
      </span>
      {looked > 0 && (
        <span>
          <b>{looked}</b> assessed or applicable on one side only
        </span>
      )}
      <span>
        <b>{unchanged}</b> stayed
      </span>
    </p>
  );
}

/** So many before the rest is folded away. */
const FIRST = 20;

/** Every cell that changed, with what it lost and gained. */
export function ChangesTable({ changes, ...rest }: ChangesProps): VNode {
  const more = changes.slice(FIRST);
  return (
    <>
      <Changes {...rest} changes={changes.slice(0, FIRST)} caption={`${counted(changes.length, 'cell')} changed`} />
      {more.length > 0 && (
        <details class="more" id="more-changes">
          <summary>The other {counted(more.length, 'cell')} that changed</summary>
          <Changes {...rest} changes={more} caption="The others" />
        </details>
      )}
    </>
  );
}

function Changes({ view, changes, pairs, caption }: ChangesProps & { caption: string }): VNode {
  return (
    <DataTable
      caption={caption}
      rows={changes}
      columns={[
        {
          title: 'Cell',
          cell: ({ scenario, layer }) => (
            <>
              <a href={entryHref(view, scenario.id)}>{scenario.title}</a>:{' '}
              <a href={hrefIn(view, `/coverage/${scenario.slug}/${layer.slug}`, pairs)}>{layer.title}</a>
            </>
          ),
        },
        { title: 'Move', cell: ({ move }) => <span class={`moved-${move}`}>{MOVE_NAMES[move]}</span> },
        { title: 'Before', cell: ({ before }) => <StateMark state={before.state} isNamed /> },
        { title: 'After', cell: ({ after }) => <StateMark state={after.state} isNamed /> },
        { title: 'Why', cell: ({ reason }) => reason },
      ]}
    />
  );
}
