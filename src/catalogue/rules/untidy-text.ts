import { unusualTexts } from '../part-texts.js';
import type { Rule } from '../rule.js';

const CODE = 'UNTIDY_TEXT';

export const untidyText: Rule = {
  code: CODE,
  says: 'Texts have no blanks at either end, no invisible or control characters, and are in Unicode normal form C.',
  *check({ parts }) {
    for (const { entry, path, text } of unusualTexts(parts)) {
      const fault = faultOf(text);
      if (fault !== undefined) yield { code: CODE, entry, path, ...fault };
    }
  },
};

function faultOf(text: string): { message: string; remedy: string } | undefined {
  if (text.trim() === '') return undefined;
  if (!text.isWellFormed()) return { message: 'the text holds half of a character', remedy: 'type it anew' };
  // Line breaks part paragraphs; all other controls, and marks that hide or turn text, are faults.
  const hidden = /[^\n\P{Cc}]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u.exec(text)?.[0];
  if (hidden !== undefined) {
    const code = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    return { message: `the text holds the invisible character U+${code}`, remedy: 'remove it, or type a plain blank' };
  }
  if (text !== text.trim()) return { message: 'the text begins or ends with a blank', remedy: 'remove the blank' };
  if (text !== text.normalize('NFC')) {
    return {
      message: 'the text is not in Unicode normal form C',
      remedy: 'type its accented letters as one character',
    };
  }
  return undefined;
}
