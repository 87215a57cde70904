/**
 * The state of each cell over time. Every claim has a few days on which it begins or ceases to count; between them
 * nothing moves. The days are gathered once and applied in order, so that a step costs what changed in it.
 */
import type { Catalogue } from '../catalogue/catalogue.js';
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import type { Claim, Intervention, Layer, Scenario } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import { dialTakes } from '../catalogue/status-dial.js';
import type { CoverageSummary } from './answers.js';
import { requireCells } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { countStates, recordsOf, summaryOf } from './matrix.js';
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

/** A cell with the places of the claims that may begin or cease to count in it. */
interface Touched {
  readonly cell: OpenCell;
  readonly places: number[];
}

/** The days after `from` on which claims may begin or cease to count; the cells of a day in their order. */
function changeDays(
  cells: readonly OpenCell[],
  { filter, from, to }: HistoryQuestion,
): ReadonlyMap<CalendarDate, readonly Touched[]> {
  const turns: (readonly CalendarDate[] | undefined)[] = [];
  const days = new Map<CalendarDate, Touched[]>();
  const mark = (day: CalendarDate, cell: OpenCell, place: number): void => {
    if (day <= from || day > to) return;
    let onDay = days.get(day);
    if (onDay === undefined) days.set(day, (onDay = []));
    const last = onDay.at(-1);
    if (last?.cell !== cell) onDay.push({ cell, places: [place] });
    else if (last.places.at(-1) !== place) last.places.push(place);
  };
  for (const cell of cells) {
    for (const [place, { intervention, subject }] of cell.record.claims.entries()) {
      for (const day of (turns[intervention.position] ??= turnsOf(intervention, filter))) mark(day, cell, place);
      if ('appliesFrom' in subject) mark(subject.appliesFrom, cell, place);
    }
  }
  return days;
}

/** The days on which the dial begins or ceases to take an intervention; none where the filter switches it on. */
function turnsOf({ id, timeline }: Intervention, { include, status: dial }: CoverageFilter): readonly CalendarDate[] {
  if (include.has(id)) return [];
  let taken = false;
  return timeline.flatMap(({ from, status }) => {
    const turns = dialTakes(dial, status) !== taken;
    taken = turns ? !taken : taken;
    return turns ? [from] : [];
  });
}

/** A transition with the position of its cell. */
interface Move extends CellTransition {
  readonly position: number;
}

/** What changes on a day, cell by cell in published order. The cells move on to that day. */
function movesOn(date: CalendarDate, touched: readonly Touched[], filter: CoverageFilter): readonly Move[] {
  const view = viewOn(filter, date);
  return touched.flatMap(({ cell, places }): Move[] => {
    const { before, after, began, ceased } = cell.advance(places, view);
    if (before === after) return [];
    const { scenario, layer } = cell.record;
    const causes = causesOf([...began, ...ceased], date);
    return [{ position: cell.position, date, scenario, layer, before, after, began, ceased, causes }];
  });
}

/** What stands at each mark. The states of all cells are worked out when somebody reads them: many ask for numbers only. */
function points(
  start: readonly CellStateOn[],
  moves: readonly Move[],
  marks: readonly CalendarDate[],
): readonly CoveragePoint[] {
  const states = countStates(start.map(({ state }) => state));
  let next = 0;
  return marks.map((date) => {
    const first = next;
    for (let move = moves[next]; move !== undefined && move.date <= date; move = moves[(next += 1)]) {
      states[move.before] -= 1;
      states[move.after] += 1;
    }
    const end = next;
    const transitions = moves.slice(first, end).map(({ position: _, ...transition }) => transition);
    let cells: readonly CellStateOn[] | undefined;
    return {
      date,
      summary: summaryOf(states),
      transitions,
      get cells() {
        return (cells ??= statesAfter(start, moves.slice(0, end)));
      },
    };
  });
}

function statesAfter(start: readonly CellStateOn[], moves: readonly Move[]): readonly CellStateOn[] {
  const cells = [...start];
  for (const { position, scenario, layer, after } of moves) cells[position] = { scenario, layer, state: after };
  return cells;
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
