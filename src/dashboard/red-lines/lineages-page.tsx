import type { VNode } from 'preact';
import type { Change } from '../../changes/change.js';
import { changesOver } from '../../changes/changes-over.js';
import { type Lineage, lineages, startOf } from '../../changes/lineages.js';
import type { Succession } from '../../changes/successions.js';
import { dateInWords } from '../components/dates.js';
import { counted } from '../components/words.js';
import { hrefIn } from '../links.js';
import type { Page, View } from '../page.js';
import { answerTools } from '../reference/cited-page.js';
import { EntryLink } from '../reference/entry-link.js';
import { DirectionMark, type Move, MOVES, moveOf } from './direction-mark.js';
import { lineagePath } from './lineage-path.js';

/** Texts that come in versions, with how many of their red lines went which way at each step. */
export function lineagesPage(view: View): Page {
  const { catalogue } = view.snapshot;
  const all = lineages(catalogue);
  const steps = all.flatMap(({ successions }) => successions);
  return {
    title: 'Lineages',
    lead: 'Texts that come in versions, and which way their red lines and other clauses moved at each step.',
    crumbs: [{ title: 'Red lines', href: hrefIn(view, '/red-lines') }],
    ...answerTools(view, {
      path: 'lineages',
      pairs: [],
      title: `Lineages (${all.length})`,
      rests: catalogue.lineageSteps,
    }),
    downloads: [{ title: 'Every step as CSV', href: hrefIn(view, '/lineages.csv'), as: 'lineages.csv' }],
    body: (
      <>
        <p class="fine">
          {counted(all.length, 'lineage')}, {counted(steps.length, 'step')}. Counted at every step: red lines, or all
          clauses where neither version has any. What was carried over as it is, is left out.
        </p>
        <div class="lineages">
          {all.map((lineage) => (
            <LineageBlock view={view} lineage={lineage} />
          ))}
        </div>
      </>
    ),
  };
}

function LineageBlock({ view, lineage }: { view: View; lineage: Lineage }): VNode {
  const { members, successions } = lineage;
  const regimes = [...new Set(members.map(({ regime }) => regime.name))].join(', ');
  return (
    <section class="lineage" aria-labelledby={`lineage-${members[0]?.slug}`}>
      <h2 id={`lineage-${members[0]?.slug}`}>
        <a href={hrefIn(view, lineagePath(lineage))}>{regimes}</a>
      </h2>
      <ol class="lineage-steps">
        {members.slice(0, 1).map((first) => (
          <li>
            <EntryLink frame={view} entry={first} /> <span class="fine">{dateInWords(startOf(first))}</span>
          </li>
        ))}
        {successions.map((succession) => (
          <StepLine view={view} succession={succession} />
        ))}
      </ol>
    </section>
  );
}

function StepLine({ view, succession }: { view: View; succession: Succession }): VNode {
  const { to, from } = succession;
  const counts = countedMoves(changesOver(view.snapshot.catalogue, succession).changes);
  return (
    <li>
      {to === null ? (
        <span>
          <EntryLink frame={view} entry={from} /> came to an end
        </span>
      ) : (
        <>
          <EntryLink frame={view} entry={to} /> <span class="fine">{dateInWords(startOf(to))}</span>
        </>
      )}
      <span class="move-counts">
        {counts.length === 0 && <span class="fine">no change on record</span>}
        {counts.map(([move, count]) => (
          <span>
            <DirectionMark move={move} /> {count}
          </span>
        ))}
      </span>
    </li>
  );
}

/** How many went each way: of red lines where any changed, else of all clauses. */
export function countedMoves(changes: readonly Change[]): readonly (readonly [Move, number])[] {
  const ofLines = changes.filter(({ before, entry }) => [before, entry].some((one) => one?.id.startsWith('red-line/')));
  const counted = ofLines.length > 0 ? ofLines : changes;
  return MOVES.flatMap((move): readonly (readonly [Move, number])[] => {
    const count = counted.filter((change) => moveOf(change) === move).length;
    return count === 0 ? [] : [[move, count]];
  });
}
