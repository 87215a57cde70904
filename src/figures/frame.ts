/** What every figure has around it: heading, legend above, and below where it is from. */
import { type FigureOptions, type FigureSource, PIXELS } from './figure-options.js';
import { textWidth } from './measure.js';
import type { Scene } from './scene-svg.js';
import { group, line, type Mark, textMark } from './scene.js';

export interface LegendItem {
  readonly label: string;
  /** drawn into a box of 22 by 16 pixels at this place */
  readonly mark: (x: number, y: number) => readonly Mark[];
}

/** The figure itself, for the width that it is given; its marks begin at 0, 0. */
export interface Body {
  readonly height: number;
  readonly marks: (x: number, y: number) => readonly Mark[];
}

export interface FigureParts {
  readonly title: string;
  /** the question in words */
  readonly subtitle: string;
  readonly description: string;
  readonly legend: readonly LegendItem[];
  readonly body: (width: number) => Body;
  /** what is to be known besides, below the figure */
  readonly notes?: readonly string[];
}

const MARK_WIDTH = 22;
const MARK_HEIGHT = 16;
const LEGEND_FONT = { size: 12, weight: 'regular' } as const;
const LEGEND_ROW = 22;

export const MARGIN: Readonly<Record<FigureOptions['width'], number>> = { narrow: 14, medium: 22, wide: 28 };

export function frame(parts: FigureParts, options: FigureOptions): Scene {
  const width = PIXELS[options.width];
  const margin = MARGIN[options.width];
  const inner = width - 2 * margin;
  const marks: Mark[] = [];
  let y = margin;
  const write = (text: string, place: { size: number; weight: 'regular' | 'semibold'; ink: 'ink' | 'muted' }) => {
    const mark = textMark(text, { x: margin, y, width: inner, mostLines: 12, ...place });
    marks.push(mark);
    y += mark.room.height;
  };
  if (options.heading !== false) {
    write(parts.title, { size: options.width === 'narrow' ? 17 : 21, weight: 'semibold', ink: 'ink' });
    y += 4;
    write(parts.subtitle, { size: 13, weight: 'regular', ink: 'muted' });
    y += 14;
  }
  if (parts.legend.length > 0) {
    const legend = legendRows(parts.legend, inner);
    marks.push(...legend.marks(margin, y));
    y += legend.height + 14;
  }
  const body = parts.body(inner);
  marks.push(...body.marks(margin, y));
  y += body.height + 14;
  for (const note of parts.notes ?? []) {
    write(note, { size: 12, weight: 'regular', ink: 'muted' });
    y += 4;
  }
  if (options.source !== null) {
    y += 4;
    marks.push(line(margin, y, width - margin, y, { line: 'rule' }));
    y += 8;
    for (const words of sourceLines(options.source)) {
      write(words, { size: 11, weight: 'regular', ink: 'muted' });
      y += 2;
    }
  }
  const { title, description } = parts;
  return { title, description, width, height: Math.ceil(y + margin - 4), marks };
}

/** The citation in the words of the picture: who, which release of what day, as of when, which content, where. */
export function sourceLines(source: FigureSource): readonly string[] {
  const { release, publishedOn, contentHash, asOf, url, citation } = source;
  const published = publishedOn === undefined ? '' : ` of ${publishedOn}`;
  return [
    citation ??
      `AI-risk policy red-lines registry, release ${release}${published}, read as of ${asOf}. SHA-256 ${contentHash.slice(0, 16)}.`,
    ...(url === undefined ? [] : [url]),
  ];
}

/** Mark and label after each other, in as many rows as they need. */
function legendRows(items: readonly LegendItem[], width: number): Body {
  const places: { item: LegendItem; x: number; row: number; room: number }[] = [];
  let x = 0;
  let row = 0;
  for (const item of items) {
    const room = Math.min(textWidth(item.label, LEGEND_FONT) + 1, width - MARK_WIDTH - 7);
    const whole = MARK_WIDTH + 7 + room;
    if (x > 0 && x + whole > width) {
      x = 0;
      row += 1;
    }
    places.push({ item, x, row, room });
    x += whole + 18;
  }
  return {
    height: (row + 1) * LEGEND_ROW - (LEGEND_ROW - MARK_HEIGHT),
    marks: (left, top) =>
      places.map(({ item, x: at, row: on, room }) => {
        const y = top + on * LEGEND_ROW;
        const label = textMark(item.label, {
          ...LEGEND_FONT,
          x: left + at + MARK_WIDTH + 7,
          y: y + (MARK_HEIGHT - LEGEND_FONT.size * 1.3) / 2,
          width: room,
          ink: 'muted',
        });
        return group(null, [...item.mark(left + at, y), label]);
      }),
  };
}
