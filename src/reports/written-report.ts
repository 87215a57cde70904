/** A report with its notes and bibliography put into words, ready to be written in any format. */
import type { CslItem } from '../citations/csl.js';
import type { Edition } from '../citations/edition.js';
import type { FigureOptions } from '../figures/figure-options.js';
import type { Scene } from '../figures/scene-svg.js';
import type { Note, Report } from './report-model.js';

export interface WrittenReport {
  readonly report: Report;
  readonly edition: Edition;
  /** release, day, content: pairs of what and which */
  readonly facts: readonly (readonly [string, string])[];
  /** the notes by their keys; numbered from 1 in the order of reading */
  readonly notes: ReadonlyMap<string, WrittenNote>;
  /** one entry for each work, sorted */
  readonly bibliography: readonly string[];
}

export interface WrittenNote {
  readonly number: number;
  /** the work in full, with the place */
  readonly full: string;
  /** the work; the first note of each gives it in full */
  readonly work: string;
  /** what is said later on, given the number of that first note */
  readonly later: (first: number) => string;
}

/** What stands at a note where every place has one number: the work in full once, later by a short name. */
export function noteText(note: WrittenNote, { notes }: Pick<WrittenReport, 'notes'>): string {
  const first = [...notes.values()].find(({ work }) => work === note.work);
  return first === undefined || first.number === note.number ? note.full : note.later(first.number);
}

/** One work at one place: the same wherever it is cited. */
export function noteKey({ note: { id, locator } }: Note): string {
  return `${id} ${locator ?? ''}`;
}

export function withoutPlace({ locator: _, ...item }: CslItem): CslItem {
  return item;
}

export type FigureBlock = Extract<Report['blocks'][number], { kind: 'figure' }>;

/** Room on a page of paper, in pixels of 1/96 inch. */
const PAGE = { width: 620, height: 840 } as const;

/** The drawing of a figure that is largest where it has to fit a page. */
export function onPage(
  { scene }: FigureBlock,
  options: Omit<FigureOptions, 'width'>,
): { readonly scene: Scene; readonly width: number; readonly height: number } {
  const [first, ...others] = (['medium', 'wide'] as const).map((width) => {
    const drawn = scene({ ...options, width });
    return { drawn, scale: Math.min(PAGE.width / drawn.width, PAGE.height / drawn.height, 1) };
  });
  if (first === undefined) throw new Error('unreachable');
  const { drawn, scale } = others.reduce((a, b) => (b.scale > a.scale ? b : a), first);
  return { scene: drawn, width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) };
}
