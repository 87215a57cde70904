/** The form of a change: what stands in its fields, and what it asks for. */
import type { ContentProblem } from '../../editorial/content/plain-limits.js';
import type { ProposedChange } from '../../editorial/proposals/proposal.js';
import type { HeldEntry, WantedChange } from './editing-desk.js';
import { field, type SentFields } from './sent-fields.js';

export const ENTRY_FIELDS = [
  'title',
  'rationale',
  'entry',
  'base',
  'change',
  'content',
  'reason',
  'successor',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
export type EntryForm = Readonly<Record<EntryField, string>>;

/** What was typed, exactly. */
export function entryForm(fields: SentFields): EntryForm {
  const of = (name: EntryField) => field(fields, name);
  return {
    ...{ title: of('title'), rationale: of('rationale'), entry: of('entry').trim(), base: of('base').trim() },
    ...{ change: of('change'), content: of('content'), reason: of('reason'), successor: of('successor').trim() },
  };
}

/** The form for an entry as it is now; for one that never was, with a beginning. */
export function freshForm(entry: string, held: HeldEntry | undefined): EntryForm {
  const isThere = held !== undefined && held.content !== null;
  return {
    ...{ title: '', rationale: '', entry, change: 'put', reason: '', successor: '' },
    base: isThere ? String(held.revision) : '',
    content: readable(held?.content ?? { id: entry }),
  };
}

/** The form for a change that a proposal has already. */
export function formOfChange({ entry, content, reason, successor, base }: ProposedChange): EntryForm {
  return {
    ...{ title: '', rationale: '', entry, base: base === null ? '' : String(base) },
    change: content === null ? 'retire' : 'put',
    content: readable(content ?? { id: entry }),
    reason: reason ?? '',
    successor: successor ?? '',
  };
}

/** Fields in the order in which they are stored, two spaces a level. */
export function readable(content: unknown): string {
  return JSON.stringify(content, null, 2);
}

export type ReadChange =
  | { readonly ok: true; readonly change: WantedChange }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** What the form asks for; whether the entry may be so is not asked here. */
export function changeIn({ entry, base, change, content, reason, successor }: EntryForm): ReadChange {
  if (entry === '') return wrong('BAD_ID', ['entry'], 'no entry is named', 'Write the id of the entry.');
  if (!/^\d{0,9}$/.test(base)) {
    return wrong('BAD_BASE', ['base'], 'the revision is no number', 'Open the form of the entry anew.');
  }
  const facts = { entry, base: base === '' ? null : Number(base) };
  if (change === 'retire') {
    const retire = { reason, successor: successor === '' ? null : successor };
    return { ok: true, change: { ...facts, retire } };
  }
  if (change !== 'put') return wrong('BAD_CHANGE', ['change'], 'it is not said what to do', 'Choose one of the two.');
  try {
    return { ok: true, change: { ...facts, content: contentOf(content) } };
  } catch (error) {
    const message = `the text is no JSON object: ${error instanceof Error ? error.message : ''}`;
    return wrong('BAD_JSON', ['content'], message, 'Look for a comma, quote or bracket too many or too few there.');
  }
}

function contentOf(text: string): object {
  const content: unknown = JSON.parse(text);
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw new SyntaxError('an entry is a list of fields between { and }');
}

function wrong(code: string, path: readonly [EntryField], message: string, remedy: string): ReadChange {
  return { ok: false, problems: [{ code, entry: '', path, message, remedy }] };
}

/** The field of the form that a problem is about: what is wrong within an entry is wrong in its text. */
export function fieldOf({ entry, path }: Pick<ContentProblem, 'entry' | 'path'>, form: EntryForm): EntryField {
  const [first, second] = path;
  if (first === 'base') return 'entry';
  if (first === 'retire') return second === 'successor' ? 'successor' : 'reason';
  if (entry === '') return ENTRY_FIELDS.find((name) => name === first) ?? 'entry';
  if (path.length === 0 && form.change === 'retire') return 'entry';
  return form.change === 'retire' || entry !== form.entry ? 'entry' : 'content';
}
