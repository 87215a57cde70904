/** What any text or list that people send must keep, before its shape is looked at. */
import type { FieldPath } from '../../catalogue/finding.js';
import { isAnyRecord } from '../../catalogue/json.js';

/** Something wrong with what was sent for an entry: code, where, what to do. */
export interface ContentProblem {
  readonly code: string;
  /** the entry as it was named */
  readonly entry: string;
  readonly path: FieldPath;
  readonly message: string;
  readonly remedy: string;
}

export const CONTENT_LIMITS = {
  /** characters of one text, as UTF-16 counts them */
  text: 20_000,
  /** members of one list */
  list: 1_000,
  /** levels of lists and objects in each other */
  depth: 40,
  /** texts, numbers, lists and objects of one entry */
  values: 20_000,
  /** changes of one proposal */
  changes: 5_000,
} as const;

/** Shown at most; whoever gets so many sends something else than an entry. */
const MAX_PROBLEMS = 50;

/** Too long, too deep or not storable: every problem with its path, in the order of the fields. */
export function limitProblems(entry: string, content: unknown): readonly ContentProblem[] {
  const found: ContentProblem[] = [];
  const path: (string | number)[] = [];
  let values = 0;

  function report(code: string, message: string, remedy: string): void {
    if (found.length < MAX_PROBLEMS) found.push({ code, entry, path: [...path], message, remedy });
  }

  function walk(value: unknown): void {
    if (++values > CONTENT_LIMITS.values) {
      if (values === CONTENT_LIMITS.values + 1) {
        report('TOO_LARGE', `the entry has more than ${String(CONTENT_LIMITS.values)} values`, 'Split it.');
      }
      return;
    }
    if (typeof value === 'string') {
      const problem = textProblem(value);
      if (problem) report(...problem);
    } else if (Array.isArray(value) || isAnyRecord(value)) {
      if (path.length >= CONTENT_LIMITS.depth) {
        report('TOO_DEEP', `more than ${String(CONTENT_LIMITS.depth)} levels in each other`, 'Make it flatter.');
        return;
      }
      const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
        ? value.map((member, i) => [i, member] as const)
        : Object.entries(value);
      if (Array.isArray(value) && value.length > CONTENT_LIMITS.list) {
        report('TOO_LONG', `the list has more than ${String(CONTENT_LIMITS.list)} members`, 'Shorten it.');
        return;
      }
      for (const [step, member] of members) {
        path.push(typeof step === 'string' ? step.slice(0, 100).toWellFormed() : step);
        // The checks of shapes do not see what every object has a method of.
        if (step in Object.prototype) report('UNKNOWN_FIELD', 'there is no such field', 'Remove it.');
        walk(member);
        path.pop();
      }
    }
  }

  walk(content);
  return found;
}

/** A text to look for, as the database can hold it: what it cannot hold is not there. */
export function sought(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

type Said = readonly [code: string, message: string, remedy: string];

/** Why a text cannot be kept exactly as it is, or undefined. */
export function textProblem(text: string, longest: number = CONTENT_LIMITS.text): Said | undefined {
  if (text.length > longest) {
    const message = `the text has ${String(text.length)} characters, at most ${String(longest)} are kept`;
    return ['TOO_LONG', message, 'Shorten it, or split it over several entries.'];
  }
  if (text.includes('\0')) return ['BAD_CHARACTER', 'the text holds the character U+0000', 'Remove it.'];
  if (!text.isWellFormed()) {
    return ['BAD_CHARACTER', 'the text holds half of a surrogate pair', 'Send whole characters (well-formed Unicode).'];
  }
  return undefined;
}
