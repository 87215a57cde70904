/** The slices below each other, the line from top to bottom: where room is short. */
import type { SwissCheese } from '../coverage/swiss-cheese.js';
import type { Slice } from './cheese-slices.js';
import { courseOf } from './cheese-across.js';
import { heldBy, type Slab, sliceGroup } from './cheese-slice.js';
import type { Body } from './frame.js';
import { capital, words } from './question-words.js';
import { line, type Mark, movedTo, polygon, textMark, type TextMark } from './scene.js';

const SLANT = 22;
const SLAB_HEIGHT = 44;
const TITLE_FONT = { size: 12.5, weight: 'semibold' } as const;
const TEXT_FONT = { size: 11.5, weight: 'regular' } as const;
const END = 42;
const GAP = 24;

export function slicesDown(cheese: SwissCheese, slices: readonly Slice[], width: number): Body {
  const slabWidth = Math.min(width * 0.52, 250);
  const textLeft = slabWidth + 16;
  const texts = slices.map((slice) => textsOf(slice, width - textLeft));
  const heights = texts.map(
    (marks) =>
      Math.max(
        SLAB_HEIGHT,
        marks.reduce((sum, { room }) => sum + room.height, 0),
      ) + GAP,
  );
  const tops = heights.map((_, i) => END + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const bottom = END + heights.reduce((sum, height) => sum + height, 0);
  return {
    height: bottom + END - GAP,
    marks: (left, top) => {
      const slabs = tops.map((y) => slabAt(left, top + y, slabWidth));
      const axis = left + slabWidth / 2;
      return [
        ...endWords(cheese, { left, top, bottom: top + bottom - GAP + 14, width, axis }),
        ...slices.map(({ cell }, i) => sliceGroup(cell, slabs[i] ?? slabAt(left, top, slabWidth))),
        ...lineThrough(slices, slabs, { from: top + 20, to: top + bottom - GAP + 14, axis }),
        ...texts.flatMap((marks, i) => below(marks, left + textLeft, top + (tops[i] ?? 0))),
      ];
    },
  };
}

function textsOf({ cell }: Slice, width: number): readonly TextMark[] {
  const weak = cell.weaknesses.length === 0 ? '' : `: ${cell.weaknesses.map(words).join(', ')}`;
  const place = { x: 0, y: 0, width, mostLines: 5 };
  return [
    textMark(cell.layer.title, { ...TITLE_FONT, ...place }),
    textMark(`${capital(words(cell.state))}${weak}`, { ...TEXT_FONT, ...place }),
    textMark(heldBy(cell), { ...TEXT_FONT, ...place, ink: 'muted' }),
  ];
}

function below(marks: readonly TextMark[], x: number, top: number): readonly TextMark[] {
  let y = top;
  return marks.map((mark) => {
    const placed = movedTo(mark, x, y);
    y += mark.room.height;
    return placed;
  });
}

function slabAt(x: number, top: number, width: number): Slab {
  const [cx, cy] = [x + width / 2, top + SLAB_HEIGHT / 2];
  // In pairs, the right of the line first; the mark of the state has the left end.
  const pair = (at: number): readonly [number, number][] => [
    [at, cy - 10.5],
    [at, cy + 10.5],
  ];
  const columns = Array.from({ length: 4 }, (_, i) => 32 + i * 19);
  const right = columns.map((dx) => cx + dx).filter((at) => at < x + width - SLANT - 4);
  const leftward = columns.map((dx) => cx - dx).filter((at) => at > x + SLANT + 20);
  const few = (count: number) => right.slice(0, count).map((at): [number, number] => [at, cy]);
  return {
    corners: [
      [x + SLANT, top],
      [x + width, top],
      [x + width - SLANT, top + SLAB_HEIGHT],
      [x, top + SLAB_HEIGHT],
    ],
    centre: [cx, cy],
    hole: [22, 13],
    mark: [x + SLANT + 8, cy],
    spots: (count) => (count <= right.length ? few(count) : [...right, ...leftward].flatMap(pair)),
  };
}

interface Course {
  readonly from: number;
  readonly to: number;
  readonly axis: number;
}

function lineThrough(slices: readonly Slice[], slabs: readonly Slab[], { from, to, axis }: Course): readonly Mark[] {
  let start = from;
  const marks: Mark[] = [];
  for (const [i, slice] of slices.entries()) {
    const [near = 0, far = 0] = [slabs[i]?.corners[0]?.[1], slabs[i]?.corners[2]?.[1]];
    const end = slice.holds ? near - 1 : (slabs[i]?.centre[1] ?? near);
    marks.push(line(axis, start, axis, end, courseOf(slice.line)));
    if (slice.holds) {
      const [half, lineWidth] = slice.line === 'beyond' ? [8, 2] : [16, 4];
      marks.push(line(axis - half, near - 1, axis + half, near - 1, { line: 'hole', lineWidth }));
    }
    start = slice.cell.state === 'not-applicable' ? end : far;
  }
  const last = slices.at(-1);
  marks.push(line(axis, start, axis, to - 8, courseOf(last?.holds === true ? 'beyond' : (last?.line ?? 'through'))));
  if (slices.every(({ holds }) => !holds)) {
    marks.push(
      polygon(
        [
          [axis - 7, to - 10],
          [axis + 7, to - 10],
          [axis, to + 2],
        ],
        { fill: 'hole' },
      ),
    );
  }
  return marks;
}

interface Ends {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly axis: number;
}

function endWords({ scenario }: SwissCheese, { left, top, bottom, width, axis }: Ends): readonly Mark[] {
  const ends = [
    { head: 'Hazard', text: scenario.pathway[0]?.stage ?? '', y: top },
    { head: 'Harm', text: scenario.pathway.at(-1)?.stage ?? '', y: bottom + 4 },
  ];
  const x = axis + 34;
  return ends.flatMap(({ head, text, y }) => [
    textMark(head, { size: 13, weight: 'semibold', x: axis - 60, y, width: 120, ink: 'hole', align: 'middle' }),
    textMark(text, { ...TEXT_FONT, x, y: y + 1, width: left + width - x, mostLines: 2, ink: 'muted' }),
  ]);
}
