import type { VNode } from 'preact';
import type { ProposalState, ReviewVerdict } from '../../editorial/proposals/proposal.js';
import { title } from '../components/words.js';

export function StateTag({ state }: { state: ProposalState }): VNode {
  return <span class={`proposal-state proposal-${state}`}>{title(state)}</span>;
}

export const VERDICT_NAMES: Readonly<Record<ReviewVerdict, string>> = {
  approve: 'Approved',
  'request-changes': 'Asked for changes',
  comment: 'Commented',
};

/** To the minute, in UTC: the order of reviews and amendments matters. */
export function Instant({ at }: { at: string }): VNode {
  return (
    <time datetime={at} class="instant">
      {at.slice(0, 10)} {at.slice(11, 16)} UTC
    </time>
  );
}
