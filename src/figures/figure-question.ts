/** The question of a figure as its address asks it, and the manner in which it is to be drawn. */
import type { Pair } from '../answers/answer-kind.js';
import { pairsOf, questionText } from '../answers/question-text.js';
import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import { cheeseFigure, coverageFigure, historyFigure } from './coverage-kinds.js';
import type { Drawing, FigureKind } from './figure-kind.js';
import { type WidthClass, WIDTHS } from './figure-options.js';
import type { PaintedTheme } from './palette.js';
import { definitionsFigure, lineageFigure, timelineFigure } from './text-kinds.js';

const KINDS: readonly FigureKind[] = [
  coverageFigure,
  cheeseFigure,
  timelineFigure,
  historyFigure,
  definitionsFigure,
  lineageFigure,
];

export const FIGURE_NAMES: readonly string[] = KINDS.map(({ name }) => name);

export const PAINTED_THEMES = ['light', 'dark', 'print'] as const satisfies readonly PaintedTheme[];
/** Pixels of a PNG for each of the drawing. */
export const SCALES = ['1', '2', '3'] as const;

/** How a picture is drawn; part of its address, but not of what it says. */
export interface Manner {
  readonly theme: PaintedTheme;
  readonly width: WidthClass;
  /** null: as large as fits, up to twice */
  readonly scale: number | null;
}

const MANNER_KEYS = ['theme', 'width', 'scale'];

export interface FigureQuestion {
  readonly name: string;
  /** canonical, with the day */
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly manner: Manner;
  readonly draw: () => Drawing;
}

/**
 * @param usual the day where the address says none
 * @throws QuestionError UNKNOWN_ENTRY where there is no such figure or entry, BAD_ARGUMENT
 */
export function readFigure(
  snapshot: Snapshot,
  name: string,
  query: ReadonlyMap<string, string>,
  usual: CalendarDate,
): FigureQuestion {
  const kind = KINDS.find((one) => one.name === name);
  if (kind === undefined) {
    throw new QuestionError('UNKNOWN_ENTRY', `There is no figure "${name}".`, ['path'], FIGURE_NAMES);
  }
  const pairs = pairsOf(name, query, [...kind.keys, 'asOf', ...MANNER_KEYS]);
  const asOf = pairs.list('asOf')?.[0] ?? usual;
  if (!isCalendarDate(asOf)) {
    throw new QuestionError('BAD_ARGUMENT', `asOf cannot be "${asOf}".`, ['asOf'], ['asOf=2026-11-01']);
  }
  const scale = pairs.among('scale', SCALES)?.[0];
  const manner: Manner = {
    theme: pairs.among('theme', PAINTED_THEMES)?.[0] ?? 'light',
    width: pairs.among('width', WIDTHS)?.[0] ?? 'wide',
    scale: scale === undefined ? null : Number(scale),
  };
  const { pairs: said, draw } = kind.read({ snapshot, catalogue: snapshot.catalogue, pairs, asOf });
  return { name, question: questionText([...said, ['asOf', asOf]]), asOf, manner, draw };
}

/** What is not the usual manner, for an address. */
export function mannerPairs({ theme, width, scale }: Manner): readonly Pair[] {
  return [
    ...(theme === 'light' ? [] : [['theme', theme] as const]),
    ...(width === 'wide' ? [] : [['width', width] as const]),
    ...(scale === null ? [] : [['scale', String(scale)] as const]),
  ];
}
