/** Text on a terminal: how wide it is, how it is broken into lines, and what must not reach it. */

/** Most text, told without looking at every letter. */
const ASCII = /^[\x20-\x7e]*$/;
const MARK = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** One line without control characters: text of the catalogue must not move the cursor or change colours. */
export function plain(text: string): string {
  return text.replaceAll(/[\s\p{Control}]+/gu, ' ').trim();
}

/** Columns that a text without control characters takes. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * Break a text into lines of at most `width` columns at its spaces. A longer word is cut, or with `keepWords` left
 * whole on its own line, so that an address can still be followed.
 */
export function wrap(text: string, width: number, keepWords = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = keepWords ? [word] : cut(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Wrap with a first prefix and a hanging one; the prefixes count. */
export function wrapUnder(first: string, hanging: string, text: string, width: number): readonly string[] {
  const room = Math.max(20, width - widthOf(hanging));
  return wrap(text, room, true).map((line, i) => `${i === 0 ? first : hanging}${line}`);
}

/** Cut after a slash or a hyphen where one is near the end of the line, else anywhere. */
function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest) > width) {
    const head = headOf(rest, width);
    const joint = Math.max(head.lastIndexOf('/'), head.lastIndexOf('-')) + 1;
    const end = joint > head.length / 2 ? joint : head.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function headOf(text: string, width: number): string {
  let head = '';
  for (const character of text) {
    if (widthOf(head + character) > width) break;
    head += character;
  }
  return head;
}

/** `1 gap`, `2 gaps`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

const HYPHENATED: ReadonlySet<string> = new Set(['co-regulatory', 'self-policed']);

/** A slug as words: `not-yet-in-force` is `not yet in force`; what English hyphenates stays. */
export function words(slug: string): string {
  return HYPHENATED.has(slug) ? slug : slug.replaceAll('-', ' ');
}

/** `a, b and c`. */
export function listed(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}
