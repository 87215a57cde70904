import type { VNode } from 'preact';
import type { ProposalReview, ProposalState } from '../../editorial/proposals/proposal.js';
import { ChangesTable } from '../coverage/changes-table.js';
import type { Page } from '../page.js';
import { Facts } from '../reference/facts.js';
import { ActionsPart } from './actions-part.js';
import { canDo } from './allowed.js';
import { ConflictsPart } from './conflicts-part.js';
import { DifferencesPart } from './differences-part.js';
import type { ProposalLook } from './editing-desk.js';
import { EditorBar } from './editor-bar.js';
import { Instant, StateTag, VERDICT_NAMES } from './state-tag.js';
import type { Told } from './told.js';
import { ToldBox, ToldItem } from './told-box.js';
import type { Visit } from './visit.js';
import { EDITING } from './ways.js';

/** What was done just now, as the address says it, and the states in which that can be; other words are not shown. */
const DONE: Readonly<Record<string, readonly [states: readonly ProposalState[], words: string]>> = {
  create: [['draft'], 'Saved as a draft. Only you and reviewers see it until you submit it.'],
  amend: [['draft', 'submitted'], 'Amended. Approvals of the earlier version do not count for this one.'],
  drop: [['draft', 'submitted'], 'The entry is left alone again.'],
  submit: [['submitted'], 'Submitted: reviewers are asked, and everybody can read it.'],
  withdraw: [['withdrawn'], 'Withdrawn.'],
  review: [['submitted'], 'Your review is recorded.'],
  accept: [['accepted'], 'Accepted: it is part of the registry, and readers see it with the next release.'],
  reject: [['rejected'], 'Rejected.'],
  rebase: [['draft', 'submitted'], 'Rebased: it starts from what the registry says now, and needs its approval anew.'],
};

function doneInWords(done: string | null, state: ProposalState): string | undefined {
  const [states, words] = (Object.hasOwn(DONE, done ?? '') ? DONE[done ?? ''] : undefined) ?? [[], ''];
  return states.includes(state) ? words : undefined;
}

/** A proposal: what it says and does, what stands against it, who said what of it, and what one can do. */
export function proposalPage(visit: Visit, look: ProposalLook, told: Told | null): Page {
  const { proposal, reviews } = look;
  const done = doneInWords(visit.view.query.get('done'), proposal.state);
  const canAmend = canDo(visit.principal, proposal, 'amend');
  return {
    title: proposal.title,
    kicker: `Proposal ${String(proposal.number)}`,
    crumbs: [{ title: 'Editing', href: EDITING }],
    ...(told !== null && { status: told.status }),
    body: (
      <>
        <EditorBar visit={visit} />
        {told !== null && <ToldBox told={told} />}
        {told === null && done !== undefined && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        <About look={look} />
        <DifferencesPart visit={visit} look={look} canAmend={canAmend} />
        <Findings look={look} />
        <ConflictsPart look={look} canRebase={canDo(visit.principal, proposal, 'rebase')} />
        <Effect visit={visit} look={look} />
        {reviews.length > 0 && <Reviews reviews={reviews} version={proposal.version} />}
        <ActionsPart visit={visit} look={look} />
      </>
    ),
  };
}

function About({ look: { proposal, approved } }: { look: ProposalLook }): VNode {
  const { state, author, version, rationale, createdAt, submittedAt, closedAt, closedBy, closingNote } = proposal;
  return (
    <>
      <p class="rationale">{rationale}</p>
      <Facts
        facts={[
          ['State', <StateTag state={state} />],
          ['Author', author.name],
          ['Version', version],
          ['Written', <Instant at={createdAt} />],
          ['Submitted', submittedAt === null ? null : <Instant at={submittedAt} />],
          [
            'Approved',
            state === 'submitted' ? (approved ? 'by another person, as it is now' : 'not as it is now') : null,
          ],
          [
            'Closed',
            closedAt === null ? null : (
              <>
                <Instant at={closedAt} /> by {closedBy?.name}
              </>
            ),
          ],
          ['Note', closingNote === null ? null : <span class="value">{closingNote}</span>],
        ]}
      />
    </>
  );
}

const SHOWN = 100;

function Findings({ look: { findings } }: { look: ProposalLook }): VNode | null {
  if (findings.length === 0) return null;
  return (
    <section class="part" id="findings">
      <h2>
        Rules that it would break <span class="count">{findings.length}</span>
      </h2>
      <p>It cannot be accepted like this: amend it until nothing stands here.</p>
      <ul class="told-items">
        {findings.slice(0, SHOWN).map((finding) => (
          <ToldItem item={finding} field={null} />
        ))}
      </ul>
    </section>
  );
}

function Effect({ visit, look: { coverage, proposal } }: { visit: Visit; look: ProposalLook }): VNode | null {
  if (proposal.closedAt !== null) return null;
  return (
    <section class="part" id="coverage">
      <h2>Effect on coverage</h2>
      {coverage === null ? (
        <p>It can be told when the rules are kept.</p>
      ) : coverage.length === 0 ? (
        <p>No cell of the matrix would change.</p>
      ) : (
        <ChangesTable view={visit.view} changes={coverage} pairs={[]} />
      )}
    </section>
  );
}

function Reviews({ reviews, version }: { reviews: readonly ProposalReview[]; version: number }): VNode {
  return (
    <section class="part" id="reviews">
      <h2>
        Reviews <span class="count">{reviews.length}</span>
      </h2>
      <ol class="reviews">
        {reviews.map((review) => (
          <li>
            <p>
              <strong>{VERDICT_NAMES[review.verdict]}</strong> by {review.reviewer.name},{' '}
              <Instant at={review.reviewedAt} />, of version {review.version}
              {review.version !== version && ' (an earlier one)'}
            </p>
            {review.comment !== null && <p class="value">{review.comment}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
