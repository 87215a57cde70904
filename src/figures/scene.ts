/** What a figure is drawn from: marks with places, as plain data, so that a test can check every one of them. */
import { type Fitted, fitText, type Font } from './measure.js';
import type { Token } from './palette.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a shape is painted; what is absent is not painted. */
export interface Paint {
  readonly fill?: Token;
  readonly line?: Token;
  /** pixels; 1 where absent */
  readonly lineWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
}

export interface RectMark extends Box, Paint {
  readonly kind: 'rect';
  readonly radius?: number;
}

export interface PathMark extends Paint {
  readonly kind: 'path';
  readonly d: string;
}

export interface EllipseMark extends Paint {
  readonly kind: 'ellipse';
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** Text in its room; `full` is what it says where it had to be cut. */
export interface TextMark {
  readonly kind: 'text';
  readonly lines: readonly string[];
  readonly room: Box;
  readonly font: Font;
  readonly ink: Token;
  readonly align: 'start' | 'middle' | 'end';
  readonly full: string | null;
}

/** Marks that belong together; the label says what they show. */
export interface GroupMark {
  readonly kind: 'group';
  readonly label: string | null;
  /** the entry that they stand for, for pages that make a link of it */
  readonly entry: string | null;
  readonly marks: readonly Mark[];
}

export type Mark = RectMark | PathMark | EllipseMark | TextMark | GroupMark;

export const LINE_HEIGHT = 1.3;

export interface TextPlace extends Font {
  readonly x: number;
  /** top of the first line */
  readonly y: number;
  readonly width: number;
  readonly mostLines?: number;
  readonly ink?: Token;
  readonly align?: TextMark['align'];
}

/** Text wrapped into its width. */
export function textMark(text: string, place: TextPlace): TextMark {
  const { x, y, width, size, weight, mostLines = 1, ink = 'ink', align = 'start' } = place;
  const font: Font = { size, weight };
  const { lines, cut }: Fitted = fitText(text, font, width, mostLines);
  const height = lines.length * size * LINE_HEIGHT;
  return { kind: 'text', lines, room: { x, y, width, height }, font, ink, align, full: cut ? text : null };
}

/** The same text with its room at another place. */
export function movedTo(mark: TextMark, x: number, y: number): TextMark {
  return { ...mark, room: { ...mark.room, x, y } };
}

export function group(label: string | null, marks: readonly Mark[], entry: string | null = null): GroupMark {
  return { kind: 'group', label, entry, marks };
}

export function line(x1: number, y1: number, x2: number, y2: number, paint: Paint): PathMark {
  return { kind: 'path', d: `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`, ...paint };
}

/** A closed shape through points. */
export function polygon(points: readonly (readonly [number, number])[], paint: Paint): PathMark {
  return { kind: 'path', d: `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, ...paint };
}

/** A number as it is written into a drawing: to the hundredth of a pixel. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Every mark that is drawn, out of its groups. */
export function flatMarks(marks: readonly Mark[]): readonly Exclude<Mark, GroupMark>[] {
  return marks.flatMap((mark) => (mark.kind === 'group' ? flatMarks(mark.marks) : [mark]));
}
