import type { VNode } from 'preact';
import type { Page } from '../page.js';
import { EditorBar } from './editor-bar.js';
import { type EntryForm, fieldOf } from './entry-form.js';
import { EntryQuestion } from './entry-question.js';
import { ProblemList, TextArea, TextLine } from './form-parts.js';
import { ToldBox } from './told-box.js';
import type { Told } from './told.js';
import type { Visit } from './visit.js';
import { amendPath, EDITING, historyPath, proposalPath, proposePath } from './ways.js';

export interface EntryFormParts {
  readonly visit: Visit;
  readonly form: EntryForm;
  /** the proposal that is amended; null: a new one */
  readonly proposal: number | null;
  readonly told: Told | null;
}

/** Which entry is to change? */
export function chooseEntryPage(visit: Visit, proposal: number | null): Page {
  return {
    title: 'Which entry is to change?',
    lead: 'Every entry of the registry has a link “Propose a change”; here one can be named by its id, or a new one begun.',
    crumbs: crumbsOf(proposal),
    body: (
      <>
        <EditorBar visit={visit} />
        <EntryQuestion path={proposal === null ? proposePath('') : amendPath(proposal, '')} entry="" submit="Edit it" />
      </>
    ),
  };
}

/** An entry as a text to change, and what is wrong with it beside. */
export function entryFormPage({ visit, form, proposal, told }: EntryFormParts): Page {
  const { entry, base } = form;
  const isNew = base === '' && form.change === 'put';
  return {
    title: proposal === null ? `Propose a change of ${entry}` : `Amend proposal ${String(proposal)}`,
    lead:
      proposal === null
        ? 'It becomes a draft that only you and reviewers see, until you submit it.'
        : `What it does to ${entry}. Approvals of earlier versions do not count for what you change.`,
    crumbs: crumbsOf(proposal),
    ...(told !== null && { status: told.status }),
    body: (
      <>
        <EditorBar visit={visit} />
        {told !== null && <ToldBox told={told} fieldOf={(item) => `field-${fieldOf(item, form)}`} />}
        <form
          method="post"
          action={proposal === null ? proposePath('') : amendPath(proposal, '')}
          class="edit-form edit-entry"
        >
          <input type="hidden" name="base" value={base} />
          <TextLine name="title" label="Title of the proposal" value={form.title} form={form} told={told} isNeeded />
          <TextArea
            name="rationale"
            label="Rationale"
            hint="What is wrong or missing, and by which source: reviewers decide by it."
            value={form.rationale}
            rows={4}
            form={form}
            told={told}
          />
          <TextLine
            name="entry"
            label="Entry"
            value={entry}
            hint={isNew ? 'Its id; this one is not in the registry yet.' : `Its id; you start from revision ${base}.`}
            form={form}
            told={told}
            isNeeded
          />
          <ChangeFields form={form} told={told} />
          <p class="edit-end">
            <button type="submit" class="button button-main">
              {proposal === null ? 'Save as a draft' : 'Save the amendment'}
            </button>
            <a href={historyPath(entry)}>History of this entry</a>
          </p>
        </form>
      </>
    ),
  };
}

function ChangeFields({ form, told }: Pick<EntryFormParts, 'form' | 'told'>): VNode {
  return (
    <fieldset class="field" id="field-change">
      <legend>What to do with it</legend>
      <Way form={form} value="put" label="Write it as follows" />
      <TextArea
        name="content"
        label="Content (JSON)"
        hint="The whole entry, with the fields of its kind. Fields that you take out are taken out of the entry."
        value={form.content}
        rows={24}
        form={form}
        told={told}
        isCode
      />
      <ProblemList name="content" form={form} told={told} />
      <Way form={form} value="retire" label="Retire it: it leaves the registry, and its id is never used again" />
      <TextArea name="reason" label="Why it is retired" value={form.reason} rows={2} form={form} told={told} />
      <TextLine
        name="successor"
        label="Entry that stands in its place (may stay empty)"
        value={form.successor}
        form={form}
        told={told}
      />
    </fieldset>
  );
}

function Way({ form, value, label }: { form: EntryForm; value: string; label: string }): VNode {
  return (
    <label class="box way">
      <input type="radio" name="change" value={value} checked={form.change === value} />
      <span>{label}</span>
    </label>
  );
}

function crumbsOf(proposal: number | null): Page['crumbs'] {
  const editing = { title: 'Editing', href: EDITING };
  return proposal === null
    ? [editing]
    : [editing, { title: `Proposal ${String(proposal)}`, href: proposalPath(proposal) }];
}
