import type { ComponentChildren, VNode } from 'preact';
import { canApprove, canDo, type ProposalAction } from './allowed.js';
import type { ProposalLook } from './editing-desk.js';
import { field } from './sent-fields.js';
import { isSignedIn, type Visit } from './visit.js';
import { signInPath, proposalPath } from './ways.js';

interface ActionsProps {
  readonly visit: Visit;
  readonly look: ProposalLook;
}

/** What this person can do with the proposal now. */
export function ActionsPart({ visit, look }: ActionsProps): VNode {
  const { proposal } = look;
  const can = (action: ProposalAction) => canDo(visit.principal, proposal, action);
  const isAny = (['submit', 'withdraw', 'review', 'accept', 'reject'] as const).some(can);
  return (
    <section class="part" id="actions">
      <h2>What you can do</h2>
      {can('submit') && (
        <ActionForm look={look} action="submit" button="Submit it for review" isMain>
          <p>Everybody can read it from then on, and reviewers are asked.</p>
        </ActionForm>
      )}
      {can('review') && <ReviewForm visit={visit} look={look} />}
      {can('accept') && (
        <ActionForm look={look} action="accept" button="Accept it" isMain>
          <p>
            {look.approved
              ? 'Another person approved it as it is now. It becomes part of the registry, and of the next release.'
              : 'Nobody else approved it as it is now: it cannot be accepted before that.'}
          </p>
          <Note visit={visit} action="accept" label="Note (may stay empty)" isNeeded={false} />
        </ActionForm>
      )}
      {can('reject') && (
        <ActionForm look={look} action="reject" button="Reject it">
          <Note visit={visit} action="reject" label="Why it is rejected" isNeeded />
        </ActionForm>
      )}
      {can('withdraw') && (
        <ActionForm look={look} action="withdraw" button="Withdraw it">
          <Note visit={visit} action="withdraw" label="Why it is withdrawn (may stay empty)" isNeeded={false} />
        </ActionForm>
      )}
      {!isAny && <Nothing visit={visit} look={look} />}
    </section>
  );
}

function Nothing({ visit, look: { proposal } }: ActionsProps): VNode {
  if (proposal.closedAt !== null) return <p>Nothing any more: a proposal that is {proposal.state} stays so.</p>;
  if (isSignedIn(visit)) return <p>Nothing with this token: others write, review and accept it.</p>;
  return (
    <p>
      <a href={signInPath(proposalPath(proposal.number))}>Sign in</a> to review it, accept it, or change what is yours.
    </p>
  );
}

function ReviewForm({ visit, look }: ActionsProps): VNode {
  const { principal, fields } = visit;
  const { proposal } = look;
  const own = !canApprove(principal, proposal);
  const verdicts = [
    ...(own ? [] : [['approve', 'Approve it as it is'] as const]),
    ['request-changes', 'Ask for changes'] as const,
    ['comment', 'Comment alone'] as const,
  ];
  return (
    <ActionForm look={look} action="review" button="Send the review" isMain>
      <input type="hidden" name="version" value={proposal.version} />
      <fieldset class="field">
        <legend>Your review of version {proposal.version}</legend>
        {verdicts.map(([value, label]) => (
          <label class="box">
            <input type="radio" name="verdict" value={value} required checked={field(fields, 'verdict') === value} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {own && <p class="hint">Approving is for a reviewer who wrote nothing in it.</p>}
      <div class="field">
        <label for="field-comment">Comment (needed unless you approve)</label>
        <textarea id="field-comment" name="comment" rows={4}>
          {field(fields, 'comment')}
        </textarea>
      </div>
    </ActionForm>
  );
}

function Note({
  visit,
  action,
  label,
  isNeeded,
}: {
  visit: Visit;
  action: ProposalAction;
  label: string;
  isNeeded: boolean;
}): VNode {
  const id = `field-note-${action}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} name="note" rows={2} required={isNeeded}>
        {visit.view.path.endsWith(`/${action}`) ? field(visit.fields, 'note') : ''}
      </textarea>
    </div>
  );
}

function ActionForm({
  look: { proposal },
  action,
  button,
  isMain = false,
  children,
}: {
  look: ProposalLook;
  action: ProposalAction;
  button: string;
  isMain?: boolean;
  children: ComponentChildren;
}): VNode {
  return (
    <form method="post" action={`/editing/proposals/${String(proposal.number)}/${action}`} class="edit-form action">
      {children}
      <p class="edit-end">
        <button type="submit" class={isMain ? 'button button-main' : 'button'}>
          {button}
        </button>
      </p>
    </form>
  );
}
