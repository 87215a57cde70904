import type { VNode } from 'preact';
import type { Subject } from '../../catalogue/entries.js';
import type { Change } from '../../changes/change.js';
import type { LineMove } from '../../changes/red-line-lineage.js';
import type { View } from '../page.js';
import { EntryLink } from '../reference/entry-link.js';
import { placeOf } from '../reference/place-of.js';
import { DirectionMark, moveOf } from './direction-mark.js';

/** What became of a line from version to version, oldest first. */
export function MoveList({ view, moves }: { view: View; moves: readonly LineMove[] }): VNode {
  return (
    <ol class="moves">
      {moves.map(({ before, after, change }) => (
        <li>
          <p class="move-head">
            <DirectionMark move={moveOf(change)} />{' '}
            <span>
              <Side view={view} subject={before} none="new" /> <span aria-hidden="true">→</span>
              <span class="visually-hidden"> to </span> <Side view={view} subject={after} none="gone" />
            </span>
          </p>
          {change !== null && (
            <p>
              {change.reason} <span class="fine">({judgedBy(change)})</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Side({ view, subject, none }: { view: View; subject: Subject | null; none: string }): VNode {
  if (subject === null) return <span>{none}</span>;
  const text = 'intervention' in subject ? subject.intervention.shortTitle : subject.shortTitle;
  return <EntryLink frame={view} entry={subject} label={`${text}, ${placeOf(subject)}`} />;
}

/** Whose judgement the direction of a change is, and what the other says where they differ. */
export function judgedBy({ directionBy, agrees, computed, said }: Change): string {
  if (directionBy === 'both') return 'editors and computation agree';
  if (directionBy === 'computed') return 'computed from what is recorded';
  if (directionBy === null) return said === null ? 'not settled by what is recorded' : 'the editors could not tell';
  return agrees === false ? `editors; computed: ${computed.direction ?? 'open'}` : 'editors';
}
