import type { VNode } from 'preact';
import type { Claim } from '../../catalogue/entries.js';
import type { View } from '../page.js';
import { title } from './words.js';

/**
 * What others hold against a claim, beside what it says: both views stand until a reviewer resolves the contest. Shown as
 * they are now, so never on a pinned page.
 */
export function ContestNotes({ view, claim }: { view: View; claim: Claim }): VNode | null {
  const contests = view.isPinned ? [] : (view.contestsOf?.(claim.id) ?? []);
  if (contests.length === 0) return null;
  return (
    <aside class="contests" aria-label="Contested">
      <p>
        <span class="badge badge-doubt">Contested</span> The claim says {title(claim.strength).toLowerCase()}.
      </p>
      <ul>
        {contests.map((contest) => (
          <li>
            {contest.contester.name} holds{' '}
            {contest.position === null ? (
              'it to be wrong'
            ) : (
              <strong>{POSITIONS[contest.position] ?? contest.position}</strong>
            )}
            , since <time datetime={contest.openedAt}>{contest.openedAt.slice(0, 10)}</time>: {contest.reason}
            {contest.against !== null && contest.against.rationale !== claim.rationale && (
              <span class="fine"> The claim was reworded since; then it said: {contest.against.rationale}</span>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

const POSITIONS: Readonly<Record<string, string>> = {
  none: 'that the clause covers nothing here',
  nominal: 'nominal to be right',
  partial: 'partial to be right',
  substantial: 'substantial to be right',
};
