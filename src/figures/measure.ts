/** How much room text takes, by the widths of the bundled font. */
import { REGULAR_WIDTHS, SEMIBOLD_WIDTHS } from './font-widths.js';

export type Weight = 'regular' | 'semibold';

export interface Font {
  /** pixels */
  readonly size: number;
  readonly weight: Weight;
}

const WIDTHS: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: widths(REGULAR_WIDTHS),
  semibold: widths(SEMIBOLD_WIDTHS),
};

/** As wide as the widest letter of the font: what it does not have comes from another. */
const UNKNOWN = 100;

function widths(table: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([width, characters]) => Array.from(characters).map((character) => [character, width])));
}

/** An upper bound of the width of one line, in pixels. */
export function textWidth(text: string, { size, weight }: Font): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS[weight].get(character) ?? UNKNOWN;
  return (sum * size) / 100;
}

/** Whether the bundled font has every character of a text. */
export function hasGlyphs(text: string): boolean {
  return Array.from(text).every((character) => WIDTHS.regular.has(character) && WIDTHS.semibold.has(character));
}

export interface Fitted {
  readonly lines: readonly string[];
  /** whether something had to be left out */
  readonly cut: boolean;
}

/** The text in lines no wider than the room; where there are too many, the last ends in an ellipsis. */
export function fitText(text: string, font: Font, room: number, mostLines: number): Fitted {
  const lines = wrapped(text, font, room);
  if (lines.length <= mostLines) return { lines, cut: false };
  const kept = lines.slice(0, mostLines);
  const last = kept.pop() ?? '';
  return { lines: [...kept, shortened(`${last} ${lines[mostLines] ?? ''}`, font, room)], cut: true };
}

function wrapped(text: string, font: Font, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, font) <= room) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, font, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is wider than the room: after a hyphen, a slash or a stop where there is one, else anywhere. */
function broken(word: string, font: Font, room: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest, font) > room) {
    const characters = Array.from(rest);
    let most = 1;
    while (most < characters.length && textWidth(characters.slice(0, most + 1).join(''), font) <= room) most += 1;
    const whole = characters.slice(0, most).join('');
    const seam = Math.max(...['-', '/', '.', '&', '=', ','].map((mark) => whole.lastIndexOf(mark)));
    const piece = seam > 0 ? whole.slice(0, seam + 1) : whole;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function shortened(text: string, font: Font, room: number): string {
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, font) > room) characters.pop();
  return `${characters.join('').replace(/[\s,;:.–-]+$/, '')}…`;
}
