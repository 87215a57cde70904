import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Id } from '../catalogue/ids.js';
import type { Paint } from './paint.js';
import { plain, wrapUnder } from './text.js';

/** A fact without text is left out. */
export type Fact = readonly [label: string, text: string | undefined];

/** A list of items, or lines that draw themselves in a width; one without content is left out. */
export type Section =
  | { readonly heading: string; readonly items: readonly string[] }
  | { readonly heading: string; readonly draw: (width: number) => readonly string[] };

/** What is shown of one entry. */
export interface Card {
  readonly id: Id;
  readonly title: string;
  readonly text?: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

/** The catalogue that an entry is shown from, and the day on which its status is told. */
export interface CardContext {
  readonly catalogue: Catalogue;
  readonly asOf: CalendarDate;
}

const LABEL_WIDTH = 14;

/** The card as text of at most `width` columns, addresses left whole. Ends in a line break. */
export function renderCard(card: Card, width: number, paint: Paint): string {
  const facts = card.facts.flatMap(([label, text]) => {
    if (text === undefined || text === '') return [];
    const [first = '', ...rest] = wrapUnder('', '', text, width - LABEL_WIDTH);
    const indent = ' '.repeat(LABEL_WIDTH);
    return [paint.quiet(label.padEnd(LABEL_WIDTH)) + first, ...rest.map((line) => indent + line)];
  });
  const blocks = [
    [...wrapUnder('', '', card.title, width).map(paint.strong), plain(card.id)],
    card.text === undefined ? [] : wrapUnder('', '', card.text, width),
    facts,
    ...card.sections.map((section) => sectionLines(section, width, paint)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function sectionLines(section: Section, width: number, paint: Paint): readonly string[] {
  const lines =
    'draw' in section
      ? section.draw(width - 2).map((line) => `  ${line}`)
      : section.items.flatMap((item) => wrapUnder('  - ', '    ', item, width));
  if (lines.length === 0) return [];
  const count = 'items' in section ? ` (${section.items.length})` : '';
  return [paint.strong(`${section.heading}${count}`), ...lines];
}
