/** Where the cells of the matrix stand: beside the names of their scenarios, or under them where room is short. */
import type { CoverageCell } from '../coverage/answers.js';
import type { CellChange } from '../coverage/compare-coverage.js';
import type { MatrixFigure } from './coverage-matrix.js';
import type { Body } from './frame.js';
import { cellGroup } from './matrix-cell.js';
import { textWidth } from './measure.js';
import { type Mark, textMark, type TextMark } from './scene.js';

const GAP = 3;
const NAME_FONT = { size: 12, weight: 'regular' } as const;
const HEAD_FONT = { size: 10.5, weight: 'semibold' } as const;
/** A figure narrower than this has the names of its scenarios over their rows. */
const BESIDE = 600;

export function matrixBody(figure: MatrixFigure, width: number): Body {
  const { layers } = figure.matrix;
  const nameWidth = width < BESIDE ? 0 : Math.round(Math.min(250, width * 0.215));
  const pitch = Math.min((width - nameWidth) / Math.max(layers.length, 1), 120);
  const longest = Math.max(
    0,
    ...layers.flatMap(({ title }) => title.split(' ')).map((word) => textWidth(word, HEAD_FONT)),
  );
  const heads = longest <= pitch - GAP ? titledHeads(figure, pitch) : numberedHeads(figure, pitch, width);
  const rows = nameWidth === 0 ? rowsUnderNames(figure, pitch, width) : rowsBesideNames(figure, pitch, nameWidth);
  return {
    height: heads.height + rows.height,
    marks: (left, top) => [...heads.marks(left, top, nameWidth), ...rows.marks(left, top + heads.height)],
  };
}

interface Heads {
  readonly height: number;
  readonly marks: (left: number, top: number, nameWidth: number) => readonly Mark[];
}

function titledHeads({ matrix: { layers } }: MatrixFigure, pitch: number): Heads {
  const heads = layers.map((layer) =>
    textMark(layer.title, { ...HEAD_FONT, x: 0, y: 0, width: pitch - GAP, mostLines: 9 }),
  );
  const height = Math.max(0, ...heads.map(({ room }) => room.height));
  return {
    height: height + 7,
    marks: (left, top, nameWidth) =>
      heads.map((head, i) => moved(head, left + nameWidth + i * pitch, top + height - head.room.height)),
  };
}

/** Numbers over the columns, and above them what they stand for. */
function numberedHeads({ matrix: { layers } }: MatrixFigure, pitch: number, width: number): Heads {
  const columns = width < BESIDE ? 1 : 2;
  const perColumn = Math.ceil(layers.length / columns);
  const columnWidth = width / columns;
  const key = layers.map((layer) =>
    textMark(layer.title, { ...NAME_FONT, x: 0, y: 0, width: columnWidth - 30, mostLines: 3 }),
  );
  const step = Math.max(17, ...key.map(({ room }) => room.height + 2));
  const keyHeight = perColumn * step + 12;
  return {
    height: keyHeight + 18,
    marks: (left, top, nameWidth) =>
      key.flatMap((mark, i) => {
        const x = left + Math.floor(i / perColumn) * columnWidth;
        const y = top + (i % perColumn) * step;
        const number = { ...NAME_FONT, weight: 'semibold' as const, y, width: 18, align: 'end' as const };
        return [
          textMark(String(i + 1), { ...number, x }),
          moved(mark, x + 26, y),
          textMark(String(i + 1), {
            ...HEAD_FONT,
            x: left + nameWidth + i * pitch,
            y: top + keyHeight,
            width: pitch - GAP,
            align: 'middle',
          }),
        ];
      }),
  };
}

interface Rows {
  readonly height: number;
  readonly marks: (left: number, top: number) => readonly Mark[];
}

function rowsBesideNames(figure: MatrixFigure, pitch: number, nameWidth: number): Rows {
  const names = figure.matrix.scenarios.map((scenario) =>
    textMark(scenario.title, { ...NAME_FONT, x: 0, y: 0, width: nameWidth - 14, mostLines: 6 }),
  );
  const least = pitch < 64 ? 48 : 36;
  const heights = names.map(({ room }) => Math.max(least, room.height + 4));
  const tops = stacked(heights, GAP);
  return {
    height: total(heights, GAP),
    marks: (left, top) => [
      ...names.map((name, i) => moved(name, left, top + (tops[i] ?? 0) + ((heights[i] ?? 0) - name.room.height) / 2)),
      ...placesOf(figure).map(({ cell, row, column, change }) =>
        cellGroup(
          cell,
          {
            x: left + nameWidth + column * pitch,
            y: top + (tops[row] ?? 0),
            width: pitch - GAP,
            height: heights[row] ?? 0,
          },
          change,
        ),
      ),
    ],
  };
}

const CELL_UNDER = 48;

function rowsUnderNames(figure: MatrixFigure, pitch: number, width: number): Rows {
  const names = figure.matrix.scenarios.map((scenario) =>
    textMark(scenario.title, { ...NAME_FONT, weight: 'semibold', x: 0, y: 0, width, mostLines: 4 }),
  );
  const heights = names.map(({ room }) => room.height + 3 + CELL_UNDER);
  const tops = stacked(heights, 12);
  return {
    height: total(heights, 12),
    marks: (left, top) => [
      ...names.map((name, i) => moved(name, left, top + (tops[i] ?? 0))),
      ...placesOf(figure).map(({ cell, row, column, change }) => {
        const y = top + (tops[row] ?? 0) + (names[row]?.room.height ?? 0) + 3;
        const box = { x: left + column * pitch, y, width: pitch - 2, height: CELL_UNDER };
        return cellGroup(cell, box, change);
      }),
    ],
  };
}

function moved(mark: TextMark, x: number, y: number): TextMark {
  return { ...mark, room: { ...mark.room, x, y } };
}

function stacked(heights: readonly number[], gap: number): readonly number[] {
  return heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height + gap, 0));
}

function total(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height + gap, 0);
}

interface Place {
  readonly cell: CoverageCell;
  readonly row: number;
  readonly column: number;
  readonly change: CellChange | undefined;
}

/** Unchanged cells first, so that the frames of changed ones lie over their neighbours. */
function placesOf({ matrix, changes = [] }: MatrixFigure): readonly Place[] {
  const rows = new Map(matrix.scenarios.map((scenario, i) => [scenario.id, i]));
  const columns = new Map(matrix.layers.map((layer, i) => [layer.id, i]));
  const changed = new Map(changes.map((change) => [`${change.scenario.id} ${change.layer.id}`, change]));
  const places = matrix.cells.map((cell): Place => ({
    cell,
    row: rows.get(cell.scenario.id) ?? 0,
    column: columns.get(cell.layer.id) ?? 0,
    change: changed.get(`${cell.scenario.id} ${cell.layer.id}`),
  }));
  return [...places.filter(({ change }) => !change), ...places.filter(({ change }) => change)];
}
