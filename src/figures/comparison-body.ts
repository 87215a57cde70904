import type { ComparisonRow, DefinitionComparison } from '../definitions/comparison.js';
import { nameOf } from '../definitions/comparison-relations.js';
import { BESIDE } from './column-heads.js';
import { cellSize, diagonal, relationMarks, relationNameWidth } from './comparison-relations.js';
import { axisMarks, cellWords, thresholdMarks, valueAxis } from './comparison-thresholds.js';
import type { Body } from './frame.js';
import { capital, words } from './question-words.js';
import { group, line, type Mark, movedTo, textMark } from './scene.js';
import type { RuleSegment } from './time-axis.js';

const HEAD_FONT = { size: 13, weight: 'semibold' } as const;
const NAME_FONT = { size: 11.5, weight: 'regular' } as const;

export function comparisonBody(
  comparison: DefinitionComparison,
  rows: readonly ComparisonRow[],
  withRelations: boolean,
  width: number,
): Body {
  const parts = [
    ...rows.map((row) => metricPanel(row, width)),
    ...(withRelations ? [relationPanel(comparison, width)] : []),
  ];
  const tops = parts.map((_, i) => parts.slice(0, i).reduce((sum, { height }) => sum + height + 22, 0));
  return {
    height: parts.reduce((sum, { height }) => sum + height + 22, -22),
    marks: (left, top) => parts.flatMap((part, i) => part.marks(left, top + (tops[i] ?? 0))),
  };
}

const AXIS_HEIGHT = 18;

/** One metric: a line for every definition that sets a threshold on it. */
function metricPanel(row: ComparisonRow, width: number): Body {
  const beside = width >= BESIDE;
  const unit = row.unit === null ? '' : `, ${row.unit}`;
  const head = textMark(`${capital(words(row.metric?.slug ?? row.dimension))}${unit}`, {
    ...HEAD_FONT,
    x: 0,
    y: 0,
    width,
    mostLines: 2,
  });
  const cells = row.cells.filter(({ values }) => values.length > 0);
  const nameWidth = beside ? Math.min(310, width * 0.33) : 0;
  const valueWidth = beside ? Math.min(170, width * 0.2) : 96;
  const axis = valueAxis(row, width - nameWidth - valueWidth - 14);
  const names = cells.map(({ definition }) =>
    textMark(nameOf(definition), { ...NAME_FONT, x: 0, y: 0, width: beside ? nameWidth - 14 : width, mostLines: 3 }),
  );
  const values = cells.map((cell) =>
    textMark(cellWords(cell), { ...NAME_FONT, x: 0, y: 0, width: valueWidth, mostLines: 4 }),
  );
  const heights = cells.map((_, i) => {
    const [name = 0, value = 0] = [names[i]?.room.height, values[i]?.room.height];
    return beside ? Math.max(24, name + 6, value + 6) : name + Math.max(22, value + 4);
  });
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const above = head.room.height + 4 + AXIS_HEIGHT;
  const rules = (top: number): readonly RuleSegment[] =>
    beside
      ? [{ top: top - 2, height: total + 2 }]
      : heights.map((height, i) => {
          const name = names[i]?.room.height ?? 0;
          return { top: top + (tops[i] ?? 0) + name, height: height - name };
        });
  return {
    height: above + total,
    marks: (left, top) => [
      movedTo(head, left, top),
      ...axisMarks(axis, left + nameWidth, top + head.room.height + 4, rules(top + above)),
      ...cells.map((cell, i) => {
        const y = top + above + (tops[i] ?? 0);
        const [name, value, height] = [names[i], values[i], heights[i] ?? 0];
        const nameHeight = name?.room.height ?? 0;
        const cy = beside ? y + height / 2 : y + nameHeight + (height - nameHeight) / 2;
        return group(
          `${nameOf(cell.definition)}: ${cellWords(cell)} ${row.unit ?? ''}`.trim(),
          [
            ...(name === undefined ? [] : [movedTo(name, left, beside ? cy - nameHeight / 2 : y)]),
            ...thresholdMarks(cell, axis, left + nameWidth, cy),
            ...(value === undefined ? [] : [movedTo(value, left + width - valueWidth, cy - value.room.height / 2)]),
          ],
          cell.definition.id,
        );
      }),
    ],
  };
}

/** Every definition against every other. */
function relationPanel(comparison: DefinitionComparison, width: number): Body {
  const { definitions } = comparison;
  const nameWidth = relationNameWidth(width);
  const size = cellSize(definitions.length, width);
  const head = textMark('Which covers more', { ...HEAD_FONT, x: 0, y: 0, width });
  const names = definitions.map((definition, i) =>
    textMark(`${i + 1}  ${nameOf(definition)}`, { ...NAME_FONT, x: 0, y: 0, width: nameWidth - 12, mostLines: 8 }),
  );
  const heights = names.map(({ room }) => Math.max(size, room.height + 4));
  const above = head.room.height + 6 + 16;
  const tops = heights.map((_, i) => above + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const total = heights.reduce((sum, height) => sum + height, 0);
  return {
    height: above + total,
    marks: (left, top) => {
      const grid = left + nameWidth;
      const centres = tops.map((y, i) => top + y + ((heights[i] ?? 0) - size) / 2);
      return [
        movedTo(head, left, top),
        ...definitions.map((_, i): Mark =>
          textMark(String(i + 1), {
            size: 10.5,
            weight: 'semibold',
            x: grid + i * size,
            y: top + above - 16,
            width: size,
            ink: 'muted',
            align: 'middle',
          }),
        ),
        ...names.flatMap((name, i): readonly Mark[] => [
          line(left, top + (tops[i] ?? 0), grid + definitions.length * size, top + (tops[i] ?? 0), {
            line: 'rule',
            lineWidth: 0.75,
          }),
          movedTo(name, left, top + (tops[i] ?? 0) + ((heights[i] ?? 0) - name.room.height) / 2),
          diagonal(grid + i * size, centres[i] ?? 0, size),
        ]),
        ...relationMarks(comparison, grid, centres, size),
      ];
    },
  };
}
