import type { Paint } from './paint.js';
import { catalogueWords, type ReadFrom } from './read-from.js';
import { wrapUnder } from './text.js';

export interface Head {
  readonly title: string;
  readonly lines: readonly string[];
  readonly from: ReadFrom;
}

/** What an answer says of itself before the table: its question, its counts, what it was read from. */
export function headLines({ title, lines, from }: Head, width: number, paint: Paint): string {
  const text = [
    ...wrapUnder('', '  ', title, width).map(paint.strong),
    ...[...lines, catalogueWords(from)].flatMap((line) => wrapUnder('  ', '    ', line, width)),
  ];
  return `${text.join('\n')}\n`;
}
