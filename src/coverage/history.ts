/**
 * The state of each cell over time. Every claim has a few days on which it begins or ceases to count; between them
 * nothing moves. Each cell is walked through those days once, so that a step costs what changed in it.
 */
import type { Catalogue, CellRecord } from '../catalogue/catalogue.js';
import { addMonths, type CalendarDate } from '../catalogue/dates.js';
import type { Claim, Layer, Scenario } from '../catalogue/entries.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Strength } from '../catalogue/scales.js';
import type { CoverageSummary } from './answers.js';
import { stateWithoutCover } from './cell.js';
import { type CellTurn, TurnReader } from './cell-turns.js';
import { requireCells } from './emptiness.js';
import type { CoverageFilter } from './filter.js';
import { countStates, recordsOf, summaryOf } from './matrix.js';
import type { CellState } from './scales.js';
import { causesOf, type TransitionCause } from './transition-causes.js';

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
  const reader = new TurnReader(filter, from, to, catalogue.interventions.length);
  const start: CellStateOn[] = [];
  const onDays = new Map<CalendarDate, Move[]>();
  for (const [position, record] of recordsOf(catalogue, filter).entries()) {
    const { atStart, turns } = reader.read(record);
    const { scenario, layer } = record;
    start.push({ scenario, layer, state: atStart[0]?.strength ?? stateWithoutCover(record) });
    for (const transition of transitionsOf(record, atStart, turns)) {
      const onDay = onDays.get(transition.date);
      if (onDay === undefined) onDays.set(transition.date, [{ position, transition }]);
      else onDay.push({ position, transition });
    }
  }
  const moves = [...onDays].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, onDay]) => onDay);
  const marks =
    step === 'month' ? months(from, to) : [...new Set([from, ...moves.map(({ transition }) => transition.date), to])];
  if (marks.length > MOST_POINTS) {
    throw new QuestionError('BAD_ARGUMENT', `More than ${MOST_POINTS} points: ask for less time.`, ['from']);
  }
  return points(start, moves, marks);
}

/** A transition with the position of its cell. */
interface Move {
  readonly position: number;
  readonly transition: CellTransition;
}

/** What changes in a cell, in calendar order. */
function transitionsOf(
  record: CellRecord,
  atStart: readonly Claim[],
  turns: readonly CellTurn[],
): readonly CellTransition[] {
  const number = countStrengths(atStart);
  let before = stateOf(number, record);
  const transitions: CellTransition[] = [];
  for (const turn of turns) {
    for (const { strength } of turn.began) number[strength] += 1;
    for (const { strength } of turn.ceased) number[strength] -= 1;
    const after = stateOf(number, record);
    if (after !== before) transitions.push(transitionOf(record, turn, before, after));
    before = after;
  }
  return transitions;
}

function countStrengths(claims: readonly Claim[]): Record<Strength, number> {
  const number = { nominal: 0, partial: 0, substantial: 0 };
  for (const { strength } of claims) number[strength] += 1;
  return number;
}

function stateOf({ substantial, partial, nominal }: Readonly<Record<Strength, number>>, record: CellRecord): CellState {
  if (substantial > 0) return 'substantial';
  if (partial > 0) return 'partial';
  return nominal > 0 ? 'nominal' : stateWithoutCover(record);
}

/** The causes are worked out when somebody reads them. */
function transitionOf(
  { scenario, layer }: CellRecord,
  { day: { date }, began, ceased }: CellTurn,
  before: CellState,
  after: CellState,
): CellTransition {
  let causes: readonly TransitionCause[] | undefined;
  return {
    ...{ date, scenario, layer, before, after, began, ceased },
    get causes() {
      return (causes ??= causesOf([...began, ...ceased], date));
    },
  };
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
    for (let move = moves[next]; move !== undefined && move.transition.date <= date; move = moves[(next += 1)]) {
      states[move.transition.before] -= 1;
      states[move.transition.after] += 1;
    }
    const end = next;
    const transitions = moves.slice(first, end).map(({ transition }) => transition);
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
  for (const { position, transition } of moves) {
    const { scenario, layer, after: state } = transition;
    cells[position] = { scenario, layer, state };
  }
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
