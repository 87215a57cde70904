/** A report before it is written: what every format has in common. */
import type { CslItem } from '../citations/csl.js';
import type { FigureOptions } from '../figures/figure-options.js';
import type { Scene } from '../figures/scene-svg.js';

/** A place in a work, told at the foot. */
export interface Note {
  readonly note: CslItem;
  /** how the work is called where it was cited in full before */
  readonly short: string;
}

export type Inline = string | Note;
export type Inlines = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inlines }
  | { readonly kind: 'list'; readonly items: readonly Inlines[] }
  | { readonly kind: 'figure'; readonly caption: string; readonly scene: (options: FigureOptions) => Scene }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Inlines[])[];
    };

export interface Report {
  readonly title: string;
  /** the question in words */
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...text: readonly Inline[]): Block => ({ kind: 'paragraph', text });

export function table(caption: string, columns: readonly string[], rows: readonly (readonly Inlines[])[]): Block {
  return { kind: 'table', caption, columns, rows };
}

/** Every note of a report, in the order of reading. */
export function notesOf({ blocks }: Report): readonly Note[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.text.filter(isNote);
      case 'list':
        return block.items.flat().filter(isNote);
      case 'table':
        return block.rows.flat(2).filter(isNote);
      default:
        return [];
    }
  });
}

export function isNote(inline: Inline): inline is Note {
  return typeof inline !== 'string';
}
