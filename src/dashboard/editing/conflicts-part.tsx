import type { VNode } from 'preact';
import type { FieldPath } from '../../catalogue/finding.js';
import type { Json } from '../../catalogue/json.js';
import type { EntryConflict } from '../../editorial/proposals/outcomes.js';
import type { ProposalLook } from './editing-desk.js';
import { choiceKey } from './rebase-form.js';
import { fieldName } from './told.js';
import { Value } from './value.js';

interface Question {
  readonly conflict: EntryConflict;
  /** null: the entry as a whole */
  readonly path: FieldPath | null;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
}

/** What changed underneath since the proposal was made, and the form that brings it onto that. */
export function ConflictsPart({ look, canRebase }: { look: ProposalLook; canRebase: boolean }): VNode | null {
  const { conflicts, proposal } = look;
  if (conflicts.length === 0) return null;
  const questions = conflicts.flatMap((conflict) => questionsOf(conflict, look));
  return (
    <section class="part" id="conflicts">
      <h2>
        Changed underneath <span class="count">{conflicts.length}</span>
      </h2>
      <p>Others changed the same entries since. Rebase the proposal: what only one side changed is kept from it.</p>
      <ul>
        {conflicts.map(({ entry, underneath, changed }) => (
          <li>
            <code>{entry}</code> was {underneath}
            {changed.length > 0 && <>: {changed.map(({ path }) => fieldName(path)).join('; ')}</>}
          </li>
        ))}
      </ul>
      {canRebase ? (
        <form method="post" action={`/editing/proposals/${String(proposal.number)}/rebase`} class="edit-form">
          {questions.map((question, i) => (
            <Choice question={question} number={i} />
          ))}
          <p class="edit-end">
            <button type="submit" class="button button-main">
              Rebase
            </button>
          </p>
        </form>
      ) : (
        <p>Its author or a reviewer can rebase it.</p>
      )}
    </section>
  );
}

/** Fields that both sides changed; or the whole entry, where one side wants it gone. */
function questionsOf(conflict: EntryConflict, { differences }: ProposalLook): readonly Question[] {
  const change = differences.find((difference) => difference.change.entry === conflict.entry)?.change;
  const isWhole = conflict.underneath === 'retired' || change?.content === null;
  if (!isWhole) return conflict.fields.map((field) => ({ conflict, ...field }));
  const gone = 'it is retired';
  const [mine, theirs] =
    conflict.underneath === 'retired'
      ? [null, 'it was retired: let this change go']
      : [gone, 'it stays: let this change go'];
  return [{ conflict, path: null, base: null, mine, theirs }];
}

function Choice({ question, number }: { question: Question; number: number }): VNode {
  const { conflict, path, base, mine, theirs } = question;
  const name = `choice.${String(number)}`;
  // A retired id is not used again: there is nothing of ours to take.
  const isForced = conflict.underneath === 'retired';
  return (
    <fieldset class="choice">
      <legend>
        {path === null ? 'The whole entry' : fieldName(path)} of <code>{conflict.entry}</code>
      </legend>
      <input type="hidden" name={`field.${String(number)}`} value={choiceKey(conflict.entry, path)} />
      {path !== null && (
        <p class="choice-base">
          Both started from: <Value value={base} />
        </p>
      )}
      {!isForced && <Side name={name} value="mine" label="Mine" says={mine} />}
      <Side name={name} value="theirs" label="Theirs" says={theirs} />
    </fieldset>
  );
}

function Side({ name, value, label, says }: { name: string; value: string; label: string; says: Json }): VNode {
  return (
    <label class="box">
      <input type="radio" name={name} value={value} required />
      <span>
        <strong>{label}:</strong> <Value value={says} />
      </span>
    </label>
  );
}
