import type { VNode } from 'preact';
import type { Claim } from '../../catalogue/entries.js';
import { statusOn } from '../../catalogue/status.js';
import { entryHref } from '../links.js';
import type { View } from '../page.js';
import { ClauseLink } from './clause-link.js';
import { Coding } from './coding.js';
import { ContestNotes } from './contest-notes.js';
import { StateMark } from './state-mark.js';
import { title } from './words.js';

/**
 * A claim: which clause, how strongly, how surely, why.
 * @param leftOut why it does not count, where it does not
 */
export function ClaimCard({ view, claim, leftOut }: { view: View; claim: Claim; leftOut?: string }): VNode {
  const { subject, intervention, strength, confidence, rationale, verification } = claim;
  const appliesFrom = 'appliesFrom' in subject ? subject.appliesFrom : undefined;
  return (
    <article class={leftOut === undefined ? 'claim' : 'claim claim-out'}>
      <h3>
        <ClauseLink frame={view} subject={subject} />
      </h3>
      <p class="claim-facts">
        <StateMark state={strength} isNamed />
        <span>{title(confidence)}</span>
        <span>{title(intervention.bindingness)}</span>
        <span>{title(statusOn(intervention.timeline, view.asOf))}</span>
        {appliesFrom !== undefined && appliesFrom > view.asOf && <span>Applies from {appliesFrom}</span>}
        <span>{intervention.regime.name}</span>
        {verification !== 'verified' && <span class="badge badge-doubt">{title(verification)}</span>}
      </p>
      <p>{rationale}</p>
      <ContestNotes view={view} claim={claim} />
      <p class="fine">
        {leftOut !== undefined && <>Left out: {leftOut}. </>}
        <Coding coded={claim} /> <a href={entryHref(view, claim.id)}>Permalink of the claim</a>
      </p>
    </article>
  );
}
