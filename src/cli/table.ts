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

/** A line of a cell as it is laid out, and as it is painted. */
interface Line {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** A table of at most `width` columns; long text is wrapped, nothing is cut off. Ends in a line break. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  { width, compact = false }: TableStyle,
): string {
  const widths = share(columns, width);
  const rule = (left: string, cross: string, right: string) =>
    `${left}${widths.map((wide) => '─'.repeat(wide)).join(cross)}${right}`;
  const drawn = [columns.map((column) => column.title), ...rows].map((row) => drawRow(row, widths));
  const between = rule('├', '┼', '┤');
  const [head = [], ...body] = drawn;
  const lines = [
    rule('┌', '┬', '┐'),
    ...head,
    ...body.flatMap((row, i) => (compact && i > 0 ? row : [between, ...row])),
    rule('└', '┴', '┘'),
  ];
  return `${lines.join('\n')}\n`;
}

function drawRow(row: readonly (string | Cell)[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((wide, i) => cellLines(row[i] ?? '', wide - PADDING));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) => {
    const pieces = cells.map((lines, i) => {
      const { text, paint } = lines[n] ?? EMPTY;
      return ` ${paint(text)}${' '.repeat((widths[i] ?? 0) - PADDING - widthOf(text))} `;
    });
    return `│${pieces.join('│')}│`;
  });
}

function cellLines(cell: string | Cell, room: number): readonly Line[] {
  const { paragraphs, paint = same } = typeof cell === 'string' ? { paragraphs: [cell] } : cell;
  return paragraphs.flatMap((paragraph) => wrap(paragraph, room)).map((text) => ({ text, paint }));
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

const same = (text: string): string => text;
const EMPTY: Line = { text: '', paint: same };
