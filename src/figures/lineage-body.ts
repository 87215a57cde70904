import { BESIDE, columnHeads } from './column-heads.js';
import { STEP_LABELS, stepMark } from './direction-marks.js';
import type { Body } from './frame.js';
import { type Column, columnTitle, STEP_MARKS, type Track } from './lineage-tracks.js';
import { capital } from './question-words.js';
import { group, line, type Mark, movedTo, textMark } from './scene.js';

const HEAD_FONT = { size: 12, weight: 'semibold' } as const;
const NAME_FONT = { size: 11.5, weight: 'regular' } as const;
const COUNT_ROW = 20;
const LINE_ROW = 26;

interface Grid {
  readonly nameWidth: number;
  readonly pitch: number;
  readonly width: number;
}

/** Counts above, red lines below, both under the heads of the versions. */
export function lineageBody(columns: readonly Column[], tracks: readonly Track[], width: number): Body {
  const nameWidth = Math.round(width < BESIDE ? width * 0.36 : Math.min(270, width * 0.27));
  const grid: Grid = { nameWidth, width, pitch: Math.min((width - nameWidth) / Math.max(columns.length, 1), 170) };
  const heads = columnHeads(columns.map(columnTitle), { pitch: grid.pitch, width, left: nameWidth });
  const parts = [heads, countRows(columns, grid), ...(tracks.length > 0 ? [lineRows(columns, tracks, grid)] : [])];
  const tops = parts.map((_, i) => parts.slice(0, i).reduce((sum, { height }) => sum + height, 0));
  return {
    height: parts.reduce((sum, { height }) => sum + height, 0),
    marks: (left, top) => parts.flatMap((part, i) => part.marks(left, top + (tops[i] ?? 0))),
  };
}

function sectionHead(text: string, width: number) {
  return textMark(text, { ...HEAD_FONT, x: 0, y: 0, width, mostLines: 2 });
}

/** How many clauses went which way into each version. */
function countRows(columns: readonly Column[], { nameWidth, pitch, width }: Grid): Body {
  const marks = STEP_MARKS.filter((mark) => columns.some(({ counts }) => counts.has(mark)));
  const head = sectionHead('All clauses, by what happened to them', width);
  const above = head.room.height + 10;
  const names = marks.map((mark) =>
    textMark(capital(STEP_LABELS[mark].split(':')[0] ?? mark), {
      ...NAME_FONT,
      x: 0,
      y: 0,
      width: nameWidth - 34,
      mostLines: 2,
    }),
  );
  const heights = names.map(({ room }) => Math.max(COUNT_ROW, room.height + 4));
  const tops = heights.map((_, i) => above + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  return {
    height: above + heights.reduce((sum, height) => sum + height, 0) + 14,
    marks: (left, top) => [
      line(left, top, left + width, top, { line: 'rule' }),
      movedTo(head, left, top + 6),
      ...marks.flatMap((mark, i): readonly Mark[] => {
        const [name, height] = [names[i], heights[i] ?? COUNT_ROW];
        const y = top + (tops[i] ?? 0);
        const cy = y + height / 2;
        return [
          ...stepMark(mark, left + 9, cy),
          ...(name === undefined ? [] : [movedTo(name, left + 24, cy - name.room.height / 2)]),
          ...columns.flatMap(({ counts }, j) => {
            const count = counts.get(mark);
            return count === undefined ? [] : [countMark(count, left + nameWidth + j * pitch, cy, pitch)];
          }),
        ];
      }),
    ],
  };
}

function countMark(count: number, x: number, cy: number, pitch: number): Mark {
  return textMark(String(count), {
    size: 12,
    weight: 'semibold',
    x,
    y: cy - 7.8,
    width: pitch - 3,
    ...(pitch < 60 && { align: 'middle' as const }),
  });
}

/** Each red line on its own line. */
function lineRows(columns: readonly Column[], tracks: readonly Track[], { nameWidth, pitch, width }: Grid): Body {
  const head = sectionHead('Red lines', width);
  const above = head.room.height + 10;
  const names = tracks.map(({ name }) =>
    textMark(capital(name), { ...NAME_FONT, x: 0, y: 0, width: nameWidth - 12, mostLines: 4 }),
  );
  const heights = names.map(({ room }) => Math.max(LINE_ROW, room.height + 8));
  const tops = heights.map((_, i) => above + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const centred = pitch < 60;
  const at = (column: number) => nameWidth + column * pitch + (centred ? (pitch - 3) / 2 : 8);
  return {
    height: above + heights.reduce((sum, height) => sum + height, 0),
    marks: (left, top) => [
      line(left, top, left + width, top, { line: 'rule' }),
      movedTo(head, left, top + 6),
      ...tracks.flatMap((track, i): readonly Mark[] => {
        const [name, height] = [names[i], heights[i] ?? LINE_ROW];
        const cy = top + (tops[i] ?? 0) + height / 2;
        return [
          ...(name === undefined ? [] : [group(track.statement, [movedTo(name, left, cy - name.room.height / 2)])]),
          ...trackMarks(track, { at: (column) => left + at(column), cy, centred, pitch }, columns),
        ];
      }),
    ],
  };
}

interface Course {
  readonly at: (column: number) => number;
  readonly cy: number;
  readonly centred: boolean;
  readonly pitch: number;
}

function trackMarks(
  { name, stops }: Track,
  { at, cy, centred, pitch }: Course,
  columns: readonly Column[],
): readonly Mark[] {
  const places = stops.map(({ column }) => column);
  const course = line(at(Math.min(...places)), cy, at(Math.max(...places)), cy, { line: 'edge', lineWidth: 1.5 });
  const byColumn = Map.groupBy(stops, ({ column }) => column);
  return [
    course,
    ...[...byColumn].flatMap(([column, own]) =>
      own.map(({ mark, label, entry }, i) => {
        const step = Math.min(15, (pitch - 8) / own.length);
        const version = columns[column]?.version?.shortTitle ?? 'the end';
        return group(
          `${capital(name)}, ${version}: ${label}`,
          stepMark(mark, at(column) + (centred ? i - (own.length - 1) / 2 : i) * step, cy),
          entry,
        );
      }),
    ),
  ];
}
