/** What stands over columns: their titles where the words fit, else numbers and a key. */
import type { Body } from './frame.js';
import { textWidth } from './measure.js';
import { movedTo, textMark } from './scene.js';

const HEAD_FONT = { size: 10.5, weight: 'semibold' } as const;
const KEY_FONT = { size: 12, weight: 'regular' } as const;
const GAP = 3;

/** A figure narrower than this has one column for its key, and names over rows, not beside them. */
export const BESIDE = 600;

interface Columns {
  /** from one column to the next */
  readonly pitch: number;
  /** of the whole figure */
  readonly width: number;
  /** where the first column begins */
  readonly left: number;
}

export function columnHeads(titles: readonly string[], columns: Columns): Body {
  const longest = Math.max(0, ...titles.flatMap((title) => title.split(' ')).map((word) => textWidth(word, HEAD_FONT)));
  return longest <= columns.pitch - GAP ? titled(titles, columns) : numbered(titles, columns);
}

function titled(titles: readonly string[], { pitch, left }: Columns): Body {
  const heads = titles.map((title) => textMark(title, { ...HEAD_FONT, x: 0, y: 0, width: pitch - GAP, mostLines: 9 }));
  const height = Math.max(0, ...heads.map(({ room }) => room.height));
  return {
    height: height + 7,
    marks: (x, y) => heads.map((head, i) => movedTo(head, x + left + i * pitch, y + height - head.room.height)),
  };
}

function numbered(titles: readonly string[], { pitch, width, left }: Columns): Body {
  const columns = width < BESIDE ? 1 : 2;
  const perColumn = Math.ceil(titles.length / columns);
  const columnWidth = width / columns;
  const key = titles.map((title) =>
    textMark(title, { ...KEY_FONT, x: 0, y: 0, width: columnWidth - 30, mostLines: 3 }),
  );
  const step = Math.max(17, ...key.map(({ room }) => room.height + 2));
  const keyHeight = perColumn * step + 12;
  return {
    height: keyHeight + 18,
    marks: (x, y) =>
      key.flatMap((mark, i) => {
        const keyLeft = x + Math.floor(i / perColumn) * columnWidth;
        const keyTop = y + (i % perColumn) * step;
        const number = String(i + 1);
        return [
          textMark(number, { size: 12, weight: 'semibold', x: keyLeft, y: keyTop, width: 18, align: 'end' }),
          movedTo(mark, keyLeft + 26, keyTop),
          textMark(number, {
            ...HEAD_FONT,
            ...{ x: x + left + i * pitch, y: y + keyHeight, width: pitch - GAP, align: 'middle' },
          }),
        ];
      }),
  };
}
