import { refusalOf } from '../../access/access-failure.js';
import { isRefusal, type Refusal } from '../../editorial/proposals/outcomes.js';
import { type Proposal, VERDICTS } from '../../editorial/proposals/proposal.js';
import { permissionFor, type ProposalAction } from './allowed.js';
import { rebaseChoices } from './rebase-form.js';
import { field, optional } from './sent-fields.js';
import { failureInWords, refusalInWords, type Told } from './told.js';
import type { Visit } from './visit.js';

/** What a form of the page of a proposal asks for; amending has a page of its own. */
type SentAction = Exclude<ProposalAction, 'amend'>;

const DO: Readonly<Record<SentAction, (visit: Visit, id: string) => Promise<Proposal | Refusal> | Told>> = {
  submit: ({ desk, principal }, id) => desk.submit(principal, id),
  withdraw: ({ desk, principal, fields }, id) => desk.withdraw(principal, id, optional(fields, 'note')),
  accept: ({ desk, principal, fields }, id) => desk.accept(principal, id, optional(fields, 'note')),
  reject: ({ desk, principal, fields }, id) => desk.reject(principal, id, field(fields, 'note')),
  drop: ({ desk, principal, fields }, id) => desk.drop(principal, id, field(fields, 'entry')),
  rebase: ({ desk, principal, fields }, id) => desk.rebase(principal, id, rebaseChoices(fields)),
  review: ({ desk, principal, fields }, id) => {
    const verdict = VERDICTS.find((known) => known === field(fields, 'verdict'));
    if (verdict === undefined) return NO_VERDICT;
    const version = Number(field(fields, 'version'));
    return desk.review(principal, id, { version, verdict, comment: optional(fields, 'comment') });
  },
};

const NO_VERDICT: Told = {
  code: 'BAD_VALUE',
  status: 422,
  message: 'The review says neither yes nor no.',
  remedy: 'Choose one: approve, ask for changes, or comment alone.',
  items: [],
};

export function isSentAction(name: string): name is SentAction {
  return Object.hasOwn(DO, name);
}

/** Does it, where that is allowed. Why it was not done, or null where it was. */
export async function actOn(visit: Visit, id: string, action: SentAction): Promise<Told | null> {
  const refusal = refusalOf(visit.principal, permissionFor(action));
  if (refusal !== null) return failureInWords(refusal);
  const outcome = await DO[action](visit, id);
  if ('items' in outcome) return outcome;
  return isRefusal(outcome) ? refusalInWords(outcome) : null;
}
