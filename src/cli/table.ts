import Table from 'cli-table3';
import { widthOf, wrap } from './text.js';

export interface Column {
  readonly title: string;
  /** columns of the terminal; absent: shares what the others leave */
  readonly width?: number;
}

/** A cell: its paragraphs, and how its letters are coloured after they are laid out. */
export interface Cell {
  readonly paragraphs: readonly string[];
  readonly paint?: (text: string) => string;
}

/** Every row gets a rule above it: cells of several lines need one. `compact`: only the head does. */
export interface TableStyle {
  readonly width: number;
  readonly compact?: boolean;
}

const PADDING = 2;

/** A table of exactly `width` columns at most; long text is wrapped, nothing is cut off. Ends in a line break. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  { width, compact = false }: TableStyle,
): string {
  const widths = share(columns, width);
  const lines = (cell: string | Cell, i: number): string => {
    const { paragraphs, paint = same } = typeof cell === 'string' ? { paragraphs: [cell] } : cell;
    const room = (widths[i] ?? width) - PADDING;
    return paragraphs
      .flatMap((text) => wrap(text, room))
      .map((line) => paint(line))
      .join('\n');
  };
  const table = new Table({
    head: columns.map((column, i) => lines(column.title, i)),
    colWidths: [...widths],
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact },
  });
  table.push(...rows.map((row) => row.map(lines)));
  return `${table.toString()}\n`;
}

/** A table with n columns has n + 1 vertical lines. */
function share(columns: readonly Column[], width: number): readonly number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), columns.length + 1);
  const open = columns.filter((column) => column.width === undefined).length;
  const each = open === 0 ? 0 : Math.max(12, Math.floor((width - fixed) / open));
  return columns.map((column) => column.width ?? each);
}

/** The width that a column needs for its longest text, between two bounds. */
export function widthFor(texts: readonly string[], least: number, most: number): number {
  const longest = Math.max(0, ...texts.map(widthOf)) + PADDING;
  return Math.min(most, Math.max(least, longest));
}

function same(text: string): string {
  return text;
}
