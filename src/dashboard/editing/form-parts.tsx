/** Fields of the form of a change, each with what is wrong with it. */
import type { VNode } from 'preact';
import { type EntryField, type EntryForm, fieldOf } from './entry-form.js';
import { ToldItem } from './told-box.js';
import type { Told } from './told.js';

interface FieldProps {
  readonly name: EntryField;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly form: EntryForm;
  readonly told: Told | null;
}

export function TextLine({ isNeeded = false, ...field }: FieldProps & { readonly isNeeded?: boolean }): VNode {
  const { name, label, value } = field;
  return (
    <div class="field">
      <label for={`field-${name}`}>{label}</label>
      <input
        id={`field-${name}`}
        name={name}
        value={value}
        maxlength={300}
        required={isNeeded}
        spellcheck={name === 'title'}
        {...described(field)}
      />
      <Notes {...field} />
    </div>
  );
}

export function TextArea({
  rows,
  isCode = false,
  ...field
}: FieldProps & { readonly rows: number; readonly isCode?: boolean }): VNode {
  const { name, label, value } = field;
  return (
    <div class="field">
      <label for={`field-${name}`}>{label}</label>
      <textarea
        id={`field-${name}`}
        name={name}
        rows={rows}
        class={isCode ? 'code' : undefined}
        spellcheck={!isCode}
        {...described(field)}
      >
        {value}
      </textarea>
      {isCode ? <Hint {...field} /> : <Notes {...field} />}
    </div>
  );
}

/** Everything that is wrong with one field, by the path within the entry. */
export function ProblemList({ name, form, told }: Pick<FieldProps, 'name' | 'form' | 'told'>): VNode | null {
  const items = itemsOf({ name, form, told });
  if (items.length === 0) return null;
  return (
    <ul class="told-items field-problems" id={`problems-${name}`}>
      {items.map((item) => (
        <ToldItem item={item} field={null} />
      ))}
    </ul>
  );
}

function Notes(field: FieldProps): VNode {
  return (
    <>
      <Hint {...field} />
      <ProblemList {...field} />
    </>
  );
}

function Hint({ name, hint }: FieldProps): VNode | null {
  return hint === undefined ? null : (
    <p class="hint" id={`hint-${name}`}>
      {hint}
    </p>
  );
}

function described(field: FieldProps) {
  const isWrong = itemsOf(field).length > 0;
  const ids = [field.hint === undefined ? '' : `hint-${field.name}`, isWrong ? `problems-${field.name}` : ''];
  const described = ids.filter((id) => id !== '').join(' ');
  return { 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': isWrong ? true : undefined };
}

function itemsOf({ name, form, told }: Pick<FieldProps, 'name' | 'form' | 'told'>): Told['items'] {
  return (told?.items ?? []).filter((item) => fieldOf(item, form) === name).slice(0, 50);
}
