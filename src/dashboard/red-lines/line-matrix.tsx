/** Red lines by version: a row for each line through its versions, a column for each version. */
import type { VNode } from 'preact';
import { type Lineage, startOf } from '../../changes/lineages.js';
import { columnsOf, type StepMark, type Track, tracksOf } from '../../figures/lineage-tracks.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';
import { EntryLink } from '../reference/entry-link.js';
import { slugTitle } from '../reference/slug-title.js';
import { DirectionMark, type Move } from './direction-mark.js';

const MOVE_OF: Readonly<Record<Exclude<StepMark, 'first'>, Move>> = {
  stronger: 'stronger',
  weaker: 'weaker',
  moved: 'moved',
  clarified: 'clarified',
  added: 'added',
  dropped: 'dropped',
  unsettled: 'open',
  same: 'unchanged',
};

export function LineMatrix({ view, lineage }: { view: View; lineage: Lineage }): VNode {
  const { catalogue } = view.snapshot;
  const columns = columnsOf(catalogue, lineage);
  return (
    <div class="scroll" role="region" aria-label="Red lines by version" tabindex={0}>
      <table class="table line-matrix">
        <caption>How each red line came out of the version before; blank where a version does not have it.</caption>
        <thead>
          <tr>
            <th scope="col">Red line</th>
            {columns.map(({ version }) => (
              <th scope="col">
                {version === null ? (
                  'End'
                ) : (
                  <>
                    <EntryLink frame={view} entry={version} /> <span class="fine">{startOf(version).slice(0, 7)}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tracksOf(catalogue, lineage).map((track) => (
            <tr>
              <th scope="row">
                <Name view={view} track={track} />
              </th>
              {columns.map((_, i) => (
                <td>
                  {track.stops
                    .filter(({ column }) => column === i)
                    .map(({ mark }) =>
                      mark === 'first' ? (
                        <span class="fine">First on record</span>
                      ) : (
                        <DirectionMark move={MOVE_OF[mark]} />
                      ),
                    )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The line as the latest version that has it knows it. */
function Name({ view, track: { name, stops } }: { view: View; track: Track }): VNode {
  const last = stops.findLast(({ entry }) => entry?.startsWith('red-line/') ?? false)?.entry;
  const title = slugTitle(name.replaceAll(' ', '-'));
  return last == null ? <>{title}</> : <a href={entryHref(view, last)}>{title}</a>;
}
