import type { VNode } from 'preact';
import type { Hole } from '../../catalogue/entries.js';
import { title } from '../components/words.js';
import type { Frame } from '../page.js';
import { EntryLink } from './entry-link.js';

/** Observed failures, each with the cell in which it shows a hole. */
export function HoleList({ frame, holes }: { frame: Frame; holes: readonly Hole[] }): VNode {
  return (
    <ul class="plain-list">
      {holes.map((hole) => (
        <li>
          <p>{hole.shows}</p>
          <p class="fine">
            In <EntryLink frame={frame} entry={hole.layer} /> for <EntryLink frame={frame} entry={hole.scenario} />.{' '}
            {title(hole.confidence)}. <EntryLink frame={frame} entry={hole} label="The evidence" />
          </p>
        </li>
      ))}
    </ul>
  );
}
