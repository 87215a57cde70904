/** The form of a change: opened, sent, and shown again with what is wrong. */
import { refusalOf } from '../../access/access-failure.js';
import { isDatabaseAway } from '../../database/database-away.js';
import { isRefusal, type InvalidContent, invalidContent, type Refusal } from '../../editorial/proposals/outcomes.js';
import type { Proposal } from '../../editorial/proposals/proposal.js';
import type { WantedChange } from './editing-desk.js';
import { noProposal } from './editing-troubles.js';
import { chooseEntryPage, entryFormPage } from './entry-form-page.js';
import { changeIn, type EntryForm, entryForm, formOfChange, freshForm } from './entry-form.js';
import { listQuestion } from './list-question.js';
import { DATABASE_AWAY, failureInWords, refusalInWords, type Told } from './told.js';
import { type EditingAnswer, isSignedIn, seeOther, type Visit } from './visit.js';
import { amendPath, proposalPath, proposePath, signInPath } from './ways.js';

/** An empty proposal for the entry that the address names. */
export async function openForm(visit: Visit): Promise<EditingAnswer> {
  const entry = listQuestion(visit.view.query).entry ?? '';
  if (!isSignedIn(visit)) return seeOther(signInPath(proposePath(entry)));
  if (entry === '') return chooseEntryPage(visit, null);
  const form = freshForm(entry, await visit.desk.entry(entry));
  return entryFormPage({ visit, form, proposal: null, told: allowed(visit, 'proposal.create') });
}

export async function newProposal(visit: Visit): Promise<EditingAnswer> {
  const { desk, principal, fields } = visit;
  const form = entryForm(fields);
  const saved = await save(visit, form, 'proposal.create', (change) => desk.create(principal, form, change));
  return 'number' in saved
    ? seeOther(proposalPath(saved.number, 'create'))
    : entryFormPage({ visit, form, proposal: null, told: saved });
}

/** What a proposal does to an entry, or may do to one more. */
export async function openAmendment(visit: Visit, number: string): Promise<EditingAnswer> {
  const { desk, principal, view } = visit;
  const entry = listQuestion(view.query).entry ?? '';
  const id = `proposal/${number.slice(0, 20)}`;
  const look = await desk.look(principal, id, view.asOf);
  if (look === undefined) return noProposal(id);
  const { proposal, differences } = look;
  if (!isSignedIn(visit)) return seeOther(signInPath(amendPath(proposal.number, entry)));
  if (entry === '') return chooseEntryPage(visit, proposal.number);
  const change = differences.find((difference) => difference.change.entry === entry)?.change;
  const form = change === undefined ? freshForm(entry, await desk.entry(entry)) : formOfChange(change);
  const { title, rationale } = proposal;
  const told = allowed(visit, 'proposal.amend');
  return entryFormPage({ visit, form: { ...form, title, rationale }, proposal: proposal.number, told });
}

export async function amendment(visit: Visit, number: string): Promise<EditingAnswer> {
  const { desk, principal, fields } = visit;
  const form = entryForm(fields);
  const id = `proposal/${number.slice(0, 20)}`;
  const saved = await save(visit, form, 'proposal.amend', (change) => desk.amend(principal, id, form, change));
  if ('number' in saved) return seeOther(proposalPath(saved.number, 'amend'));
  return saved.code === 'NotFound'
    ? noProposal(id)
    : entryFormPage({ visit, form, proposal: Number(number), told: saved });
}

/** What was typed is never lost: whatever goes wrong is told beside the form. */
async function save(
  visit: Visit,
  form: EntryForm,
  action: 'proposal.create' | 'proposal.amend',
  write: (change: WantedChange) => Promise<Proposal | InvalidContent | Refusal>,
): Promise<Proposal | Told> {
  const told = allowed(visit, action);
  if (told !== null) return told;
  const read = changeIn(form);
  if (!read.ok) return refusalInWords(invalidContent(read.problems));
  try {
    const outcome = await write(read.change);
    return isRefusal(outcome) ? refusalInWords(outcome) : outcome;
  } catch (error) {
    if (isDatabaseAway(error)) return DATABASE_AWAY;
    throw error;
  }
}

function allowed({ principal }: Visit, action: 'proposal.create' | 'proposal.amend'): Told | null {
  const refusal = refusalOf(principal, action);
  return refusal === null ? null : failureInWords(refusal);
}
