/**
 * The state of each cell over time. Every claim has a few days on which it begins or ceases to count; between them
 * nothing moves. The days are gathered once and applied in order, so that a step costs what changed in it.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import type { Claim, Layer, Scenario } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { CoverageSummary } from './answers.js';
import { requireCells } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { recordsOf, summariseStates } from './matrix.js';
import { OpenCell } from './open-cell.js';
import type { CellState } from './scales.js';
import { causesOf, type TransitionCause } from './transition-causes.js';
import { viewOn } from './view.js';

/** `change`: a point for every day on which a cell changes, besides the first and the last. */
export const HISTORY_STEPS = ['month', 'change'] as const;
export type HistoryStep = (typeof HISTORY_STEPS)[number];

export interface CellStateOn {
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly state: CellState;
}

/** A cell that changed, when, which claims began or ceased to count that day, and what happened to their texts. */
export interface CellTransition {
  readonly date: CalendarDate;
  readonly scenario: Scenario;
  readonly layer: Layer;
  readonly before: CellState;
  readonly after: CellState;
  /** strongest first */
  readonly began: readonly Claim[];
  /** strongest first */
  readonly ceased: readonly Claim[];
  /** at least one; one for each intervention and kind */
  readonly causes: readonly TransitionCause[];
}

export interface CoveragePoint {
  readonly date: CalendarDate;
  readonly cells: readonly CellStateOn[];
  readonly summary: CoverageSummary;
  /** since the point before, in calendar order; the first point has none */
  readonly transitions: readonly CellTransition[];
}

interface HistoryQuestion {
  readonly filter: CoverageFilter;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly step: HistoryStep;
}

/** The most points an answer has. */
export const MOST_POINTS = 1200;

/**
 * @throws QuestionError BAD_ARGUMENT where `from` is after `to`, the filter lets no cell through, or the answer would
 * have too many points
 */
export function coverageHistory(catalogue: Catalogue, question: HistoryQuestion): readonly CoveragePoint[] {
  const { filter, from, to, step } = question;
  if (from > to) throw new QuestionError('BAD_ARGUMENT', `from (${from}) is after to (${to}).`, ['from']);
  requireCells(filter);
  const atStart = viewOn(filter, from);
  const cells = recordsOf(catalogue, filter).map((record, i) => new OpenCell(i, record, atStart));
  const start = cells.map(({ record: { scenario, layer }, state }): CellStateOn => ({ scenario, layer, state }));
  const days = [...changeDays(cells, question)].sort(([a], [b]) => (a < b ? -1 : 1));
  const moves = days.flatMap(([day, touched]) => movesOn(day, touched, filter));
  const marks = step === 'month' ? months(from, to) : [...new Set([from, ...moves.map((move) => move.date), to])];
  if (marks.length > MOST_POINTS) {
    throw new QuestionError('BAD_ARGUMENT', `More than ${MOST_POINTS} points: ask for less time.`, ['from']);
  }
  return points(start, moves, marks);
}

type Touched = ReadonlyMap<OpenCell, readonly Claim[]>;

/** The days after `from` on which a claim may begin or cease to count, with the cells and claims concerned. */
function changeDays(
  cells: readonly OpenCell[],
  { filter, from, to }: HistoryQuestion,
): ReadonlyMap<CalendarDate, Touched> {
  const days = new Map<CalendarDate, Map<OpenCell, Claim[]>>();
  for (const cell of cells) {
    for (const claim of cell.record.claims) {
      if (filter.include.has(claim.intervention.id)) continue;
      for (const day of claimDays(claim)) {
        if (day <= from || day > to) continue;
        let onDay = days.get(day);
        if (onDay === undefined) days.set(day, (onDay = new Map<OpenCell, Claim[]>()));
        const claims = onDay.get(cell);
        if (claims === undefined) onDay.set(cell, [claim]);
        else claims.push(claim);
      }
    }
  }
  return days;
}

function claimDays({ intervention, subject }: Claim): readonly CalendarDate[] {
  const days = intervention.timeline.map((span) => span.from);
  const own = 'appliesFrom' in subject ? subject.appliesFrom : undefined;
  return own === undefined || days.includes(own) ? days : [...days, own];
}

/** A transition with the position of its cell. */
interface Move extends CellTransition {
  readonly position: number;
}

/** What changes on a day, cell by cell in published order. The cells move on to that day. */
function movesOn(date: CalendarDate, touched: Touched, filter: CoverageFilter): readonly Move[] {
  const view = viewOn(filter, date);
  return [...touched].flatMap(([cell, claims]): Move[] => {
    const { before, after, began, ceased } = cell.advance(claims, view);
    if (before === after) return [];
    const { scenario, layer } = cell.record;
    const causes = causesOf([...began, ...ceased], date);
    return [{ position: cell.position, date, scenario, layer, before, after, began, ceased, causes }];
  });
}

/** The states at each mark; a cell that did not change is the same value in both points. */
function points(
  start: readonly CellStateOn[],
  moves: readonly Move[],
  marks: readonly CalendarDate[],
): readonly CoveragePoint[] {
  let cells = start;
  let next = 0;
  return marks.map((date) => {
    const end = moves.findIndex((move, i) => i >= next && move.date > date);
    const passed = moves.slice(next, end < 0 ? undefined : end);
    next += passed.length;
    const changed = new Map(passed.map((move) => [move.position, move.after]));
    cells = cells.map((cell, i) => {
      const state = changed.get(i);
      return state === undefined || state === cell.state ? cell : { ...cell, state };
    });
    const transitions = passed.map(({ position: _, ...transition }) => transition);
    return { date, cells, summary: summariseStates(cells.map(({ state }) => state)), transitions };
  });
}

/** The first of each month from `from` (as it stands) to `to` (always the last point). */
function months(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const marks = [from];
  const first = `${from.slice(0, 7)}-01`;
  for (let n = 1; marks.length <= MOST_POINTS; n += 1) {
    const mark = addMonths(first, n);
    if (mark >= to) break;
    marks.push(mark);
  }
  return from === to ? marks : [...marks, to];
}
