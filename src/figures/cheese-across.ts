/** The slices side by side, the line from left to right: where there is room. */
import type { SwissCheese } from '../coverage/swiss-cheese.js';
import type { Slice } from './cheese-slices.js';
import { heldBy, type Slab, sliceGroup } from './cheese-slice.js';
import type { Body } from './frame.js';
import { capital, words } from './question-words.js';
import { line, type Mark, movedTo, type Paint, polygon, textMark } from './scene.js';

const ENDS = 106;
const SLAB_HEIGHT = 236;
const SLANT = 20;
const TITLE_FONT = { size: 10.5, weight: 'semibold' } as const;
const TEXT_FONT = { size: 10.5, weight: 'regular' } as const;

export function slicesAcross(cheese: SwissCheese, slices: readonly Slice[], width: number): Body {
  const pitch = (width - 2 * ENDS) / Math.max(slices.length, 1);
  const titles = slices.map(({ cell }) =>
    textMark(cell.layer.title, { ...TITLE_FONT, x: 0, y: 0, width: pitch - 5, mostLines: 8 }),
  );
  const titleHeight = Math.max(0, ...titles.map(({ room }) => room.height));
  const holders = slices.map(({ cell }) =>
    textMark(heldBy(cell), { ...TEXT_FONT, x: 0, y: 0, width: pitch - 5, mostLines: 8, ink: 'muted' }),
  );
  const holderHeight = Math.max(0, ...holders.map(({ room }) => room.height));
  const stateTop = SLAB_HEIGHT + 12 + titleHeight + 5;
  return {
    height: stateTop + 16 + holderHeight,
    marks: (left, top) => {
      const axis = top + SLAB_HEIGHT / 2;
      const x = (i: number) => left + ENDS + i * pitch;
      const slabs = slices.map((_, i) => slabAt(x(i), top, pitch));
      return [
        ...endWords(cheese, left, top, width),
        ...slices.map(({ cell }, i) => sliceGroup(cell, slabs[i] ?? slabAt(x(i), top, pitch))),
        ...lineThrough(slices, slabs, { from: left + ENDS - 24, to: left + width - ENDS + 24, axis }),
        ...titles.map((mark, i) => movedTo(mark, x(i), top + SLAB_HEIGHT + 12)),
        ...slices.map(({ cell }, i) =>
          textMark(capital(words(cell.state)), { ...TEXT_FONT, x: x(i), y: top + stateTop, width: pitch - 5 }),
        ),
        ...holders.map((mark, i) => movedTo(mark, x(i), top + stateTop + 16)),
      ];
    },
  };
}

function slabAt(x: number, top: number, pitch: number): Slab {
  const wide = Math.min(pitch * 0.62, 52);
  const [cx, cy] = [x + wide / 2, top + SLAB_HEIGHT / 2];
  return {
    corners: [
      [x, top + SLANT],
      [x + wide, top],
      [x + wide, top + SLAB_HEIGHT - SLANT],
      [x, top + SLAB_HEIGHT],
    ],
    centre: [cx, cy],
    hole: [wide * 0.3, 30],
    mark: [cx, top + 26],
    // Small holes lie above and below the line, never on it; more than five stand in pairs.
    spots: (count) =>
      count <= 5
        ? [-50, 50, -72, 72, 94].map((dy): [number, number] => [cx, cy + dy])
        : [-50, 50, 72, 94].flatMap((dy): [number, number][] => [
            [cx - 11, cy + dy],
            [cx + 11, cy + dy],
          ]),
  };
}

interface Course {
  readonly from: number;
  readonly to: number;
  readonly axis: number;
}

/**
 * The line comes out behind one slice and goes into the hole of the next; at a slice that holds it ends, and goes on
 * dashed from behind it.
 */
function lineThrough(slices: readonly Slice[], slabs: readonly Slab[], { from, to, axis }: Course): readonly Mark[] {
  let start = from;
  const marks: Mark[] = [];
  for (const [i, slice] of slices.entries()) {
    const slab = slabs[i];
    if (slab === undefined) continue;
    const [near = 0, far = 0] = [slab.corners[0]?.[0], slab.corners[1]?.[0]];
    const end = slice.holds ? near - 1 : slab.centre[0];
    marks.push(line(start, axis, end, axis, courseOf(slice.line)));
    if (slice.holds) marks.push(stop(near - 1, axis, slice.line));
    // Where a layer cannot apply there is no slice to pass behind.
    start = slice.cell.state === 'not-applicable' ? end : far;
  }
  const reaches = slices.every(({ holds }) => !holds);
  const last = slices.at(-1);
  const after = last?.holds === true ? 'beyond' : (last?.line ?? 'through');
  marks.push(line(start, axis, to - 8, axis, courseOf(after)));
  if (reaches)
    marks.push(
      polygon(
        [
          [to - 10, axis - 7],
          [to + 2, axis],
          [to - 10, axis + 7],
        ],
        { fill: 'hole' },
      ),
    );
  return marks;
}

export function courseOf(kind: Slice['line']): Paint {
  if (kind === 'through') return { line: 'hole', lineWidth: 2.5 };
  return kind === 'beyond'
    ? { line: 'hole', lineWidth: 1.5, dash: '2 4' }
    : { line: 'unknown', lineWidth: 2, dash: '6 4' };
}

function stop(x: number, y: number, kind: Slice['line']): Mark {
  const [half, lineWidth] = kind === 'beyond' ? [7, 2] : [15, 4];
  return line(x, y - half, x, y + half, { line: 'hole', lineWidth });
}

/** Before the first slice what starts it, behind the last what it comes to. */
function endWords({ scenario }: SwissCheese, left: number, top: number, width: number): readonly Mark[] {
  const ends = [
    { head: 'Hazard', text: scenario.pathway[0]?.stage ?? '', x: left },
    { head: 'Harm', text: scenario.pathway.at(-1)?.stage ?? '', x: left + width - ENDS + 28 },
  ];
  return ends.flatMap(({ head, text, x }) => [
    textMark(head, { size: 13, weight: 'semibold', x, y: top + SLAB_HEIGHT / 2 - 8.5, width: ENDS - 28, ink: 'hole' }),
    textMark(text, {
      ...TEXT_FONT,
      ...{ x, y: top + SLAB_HEIGHT / 2 + 14, width: ENDS - 28, mostLines: 12, ink: 'muted' },
    }),
  ]);
}
