import { unusualTexts } from '../part-texts.js';
import type { Rule } from '../rule.js';

const CODE = 'EMPTY_TEXT';

/** Fields with a rule of their own. */
const ELSEWHERE: ReadonlySet<string | number | undefined> = new Set(['slug', 'pinpoint', 'rationale']);

export const emptyText: Rule = {
  code: CODE,
  says: 'No text is empty or blank: what is unknown or does not apply is left out.',
  *check({ parts }) {
    for (const { entry, path, text } of unusualTexts(parts)) {
      if (text.trim() !== '' || ELSEWHERE.has(path.at(-1))) continue;
      yield {
        code: CODE,
        entry,
        path,
        message: `${path.join('.')} is empty`,
        remedy: 'write it, or leave the field out where it is optional',
      };
    }
  },
};
