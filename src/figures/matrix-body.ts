/** Where the cells of the matrix stand: beside the names of their scenarios, or under them where room is short. */
import type { CoverageCell } from '../coverage/answers.js';
import type { CellChange } from '../coverage/compare-coverage.js';
import type { MatrixFigure } from './matrix-model.js';
import { BESIDE, columnHeads } from './column-heads.js';
import type { Body } from './frame.js';
import { cellGroup } from './matrix-cell.js';
import { type Mark, movedTo, textMark } from './scene.js';

const GAP = 3;
const NAME_FONT = { size: 12, weight: 'regular' } as const;

export function matrixBody(figure: MatrixFigure, width: number): Body {
  const { layers } = figure.matrix;
  const nameWidth = width < BESIDE ? 0 : Math.round(Math.min(250, width * 0.215));
  const pitch = Math.min((width - nameWidth) / Math.max(layers.length, 1), 120);
  const heads = columnHeads(
    layers.map(({ title }) => title),
    { pitch, width, left: nameWidth },
  );
  const rows = nameWidth === 0 ? rowsUnderNames(figure, pitch, width) : rowsBesideNames(figure, pitch, nameWidth);
  return {
    height: heads.height + rows.height,
    marks: (left, top) => [...heads.marks(left, top), ...rows.marks(left, top + heads.height)],
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
      ...names.map((name, i) => movedTo(name, left, top + (tops[i] ?? 0) + ((heights[i] ?? 0) - name.room.height) / 2)),
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
      ...names.map((name, i) => movedTo(name, left, top + (tops[i] ?? 0))),
      ...placesOf(figure).map(({ cell, row, column, change }) => {
        const y = top + (tops[row] ?? 0) + (names[row]?.room.height ?? 0) + 3;
        const box = { x: left + column * pitch, y, width: pitch - 2, height: CELL_UNDER };
        return cellGroup(cell, box, change);
      }),
    ],
  };
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
