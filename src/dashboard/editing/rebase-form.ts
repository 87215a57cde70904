/** The choices of a rebase as the fields of a form: `field.3` names what is chosen, `choice.3` the side. */
import type { FieldPath } from '../../catalogue/finding.js';
import { isAnyRecord } from '../../catalogue/json.js';
import type { RebaseChoice } from '../../editorial/proposals/rebase.js';
import { field, type SentFields } from './sent-fields.js';

/** Names an entry, and a field of it where not the entry as a whole is chosen. */
export function choiceKey(entry: string, path: FieldPath | null): string {
  return JSON.stringify({ entry, path: path === null ? null : path.map(String) });
}

/** What was chosen; what cannot be read stays open, and is asked for again. */
export function rebaseChoices(fields: SentFields): readonly RebaseChoice[] {
  return [...fields.keys()].flatMap((name): readonly RebaseChoice[] => {
    const number = /^choice\.(\d{1,4})$/.exec(name)?.[1];
    const take = field(fields, name);
    if (number === undefined || (take !== 'mine' && take !== 'theirs')) return [];
    const key = keyIn(field(fields, `field.${number}`));
    return key === null ? [] : [{ ...key, take }];
  });
}

function keyIn(text: string): Pick<RebaseChoice, 'entry' | 'path'> | null {
  try {
    const key: unknown = JSON.parse(text);
    if (!isAnyRecord(key) || typeof key['entry'] !== 'string') return null;
    const path = key['path'];
    if (path === null) return { entry: key['entry'], path };
    return Array.isArray(path) ? { entry: key['entry'], path: path.map(String) } : null;
  } catch {
    return null;
  }
}
