/** How the cases that definitions cover stand to each other, as small circles: the row's first, filled. */
import type { DefinitionComparison, DefinitionRelation } from '../definitions/comparison.js';
import { nameOf } from '../definitions/comparison-relations.js';
import type { LegendItem } from './frame.js';
import { words } from './question-words.js';
import { group, line, type Mark, textMark } from './scene.js';

type Kind = DefinitionRelation['relation'];

const LEAST_CELL = 17;
const MOST_CELL = 28;

/** Whether there is room for a table of every pair. */
export function relationsFit(definitions: number, width: number): boolean {
  return definitions <= 24 && cellSize(definitions, width) >= LEAST_CELL;
}

export function relationNameWidth(width: number): number {
  return Math.round(Math.min(300, width * 0.4));
}

export function cellSize(definitions: number, width: number): number {
  return Math.min(MOST_CELL, (width - relationNameWidth(width)) / Math.max(definitions, 1));
}

const TURNED: Readonly<Record<Kind, Kind>> = {
  equivalent: 'equivalent',
  narrower: 'broader',
  broader: 'narrower',
  overlapping: 'overlapping',
  disjoint: 'disjoint',
  undecided: 'undecided',
};

/** Cells of the table, row definition against column definition; the diagonal is empty. */
export function relationMarks(
  { definitions, relations }: DefinitionComparison,
  left: number,
  tops: readonly number[],
  size: number,
): readonly Mark[] {
  const place = new Map(definitions.map((definition, i) => [definition, i]));
  return relations.flatMap(({ a, b, relation }) => {
    const [i = 0, j = 0] = [place.get(a), place.get(b)];
    const say = (kind: Kind, one: typeof a, other: typeof a) =>
      `${nameOf(one)} is ${words(kind)} compared with ${nameOf(other)}`;
    const at = (row: number, column: number, kind: Kind, label: string) =>
      group(label, relationIcon(kind, left + column * size + size / 2, (tops[row] ?? 0) + size / 2));
    return [at(i, j, relation, say(relation, a, b)), at(j, i, TURNED[relation], say(TURNED[relation], b, a))];
  });
}

/** The filled circle is the first, the ring the second. */
export function relationIcon(kind: Kind, cx: number, cy: number): readonly Mark[] {
  const disc = (dx: number, r: number): Mark => ({
    kind: 'ellipse',
    cx: cx + dx,
    cy,
    rx: r,
    ry: r,
    fill: 'substantial',
  });
  const ring = (dx: number, r: number): Mark => ({
    kind: 'ellipse',
    cx: cx + dx,
    cy,
    rx: r,
    ry: r,
    line: 'ink',
    lineWidth: 1.4,
  });
  switch (kind) {
    case 'equivalent':
      return [disc(0, 5), ring(0, 6)];
    case 'narrower':
      return [disc(-1, 3), ring(0, 6.5)];
    case 'broader':
      return [disc(0, 6.5), { kind: 'ellipse', cx: cx + 1, cy, rx: 3, ry: 3, line: 'paper', lineWidth: 1.4 }];
    case 'overlapping':
      return [disc(-2.5, 4.2), ring(2.5, 4.2)];
    case 'disjoint':
      return [disc(-4, 3), ring(4, 3)];
    case 'undecided':
      return [
        textMark('?', {
          x: cx - 6,
          y: cy - 7.5,
          width: 12,
          size: 11.5,
          weight: 'regular',
          ink: 'unknown',
          align: 'middle',
        }),
      ];
  }
}

const LABELS: Readonly<Record<Kind, string>> = {
  equivalent: 'same cases',
  narrower: 'row is narrower',
  broader: 'row is broader',
  overlapping: 'overlap',
  disjoint: 'no case in common',
  undecided: 'undecided: a judgement stands between',
};

export function relationLegend(relations: readonly Kind[]): readonly LegendItem[] {
  const shown = new Set(relations.flatMap((relation) => [relation, TURNED[relation]]));
  const kinds: readonly Kind[] = ['equivalent', 'narrower', 'broader', 'overlapping', 'disjoint', 'undecided'];
  return kinds
    .filter((kind) => shown.has(kind))
    .map((kind) => ({ label: LABELS[kind], mark: (x, y) => relationIcon(kind, x + 11, y + 8) }));
}

/** The empty cell of a definition with itself. */
export function diagonal(left: number, top: number, size: number): Mark {
  return line(left + size * 0.3, top + size * 0.3, left + size * 0.7, top + size * 0.7, { line: 'rule' });
}
