/** Worked cases of the analyses of coverage as data, read strictly, so that a slip of the pen fails. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CELL_MOVES, type CellMove } from '../../src/coverage/compare-coverage.js';
import { PORTFOLIO_OUTCOMES, type PortfolioOutcome } from '../../src/coverage/portfolio-answer.js';
import { CELL_STATES, type CellState } from '../../src/coverage/scales.js';
import { flag, list, mapping, oneOf, text, wholeNumber } from './read-value.js';

interface Argued {
  readonly argue: string;
  /** ids of the clauses on which the argument rests */
  readonly clauses: readonly string[];
}

/** What is asked, as variables of a query: the schema checks it. */
interface Asked extends Argued {
  readonly question: Readonly<Record<string, unknown>>;
}

export interface ChangedCell {
  /** `scenario/layer` */
  readonly cell: string;
  readonly move: CellMove;
  readonly before: CellState;
  readonly after: CellState;
  readonly gained: readonly string[];
  readonly lost: readonly string[] | undefined;
  /** `+lapsing`, `-voluntary-only` */
  readonly weaknesses: readonly string[] | undefined;
}

export interface WhatIfCase extends Argued {
  readonly query: string;
  readonly rose: number;
  readonly fell: number;
  readonly all: boolean;
  readonly cells: readonly ChangedCell[];
  readonly untouched: readonly string[];
}

export interface CheeseCase extends Asked {
  readonly holding: readonly string[];
  readonly independentDepth: number;
  readonly worst: string | null;
  readonly opens: readonly string[];
  readonly openStages: readonly number[] | undefined;
  /** slugs of texts of several regimes, by the slug of what they all implement */
  readonly shared: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface HistoryCase extends Asked {
  readonly start: CellState;
  readonly transitions: readonly {
    readonly date: string;
    readonly after: CellState;
    /** `us-eo-14110 event` */
    readonly causes: readonly string[];
  }[];
}

export interface PortfolioCase extends Asked {
  readonly outcome: PortfolioOutcome;
  readonly sets: readonly (readonly string[])[];
  readonly closes: readonly string[];
  readonly all: boolean;
  readonly open: readonly string[];
}

type Read<T> = (value: unknown, at: string) => T;

const texts: Read<readonly string[]> = (value, at) => list(value, at, text);
const orElse = <T, D>(read: Read<T>, otherwise: D): Read<T | D> => {
  return (value, at) => (value === undefined ? otherwise : read(value, at));
};

/** @throws Error that names the place where the file says something that no case can say */
function casesOf<T>(path: string, read: Read<T>): readonly T[] {
  return list(mapping(parse(readFileSync(path, 'utf8')), path, ['cases'])('cases'), 'cases', read);
}

function argued(of: (key: string) => unknown, at: string): Argued {
  return { argue: text(of('argue'), `${at}.argue`), clauses: texts(of('clauses'), `${at}.clauses`) };
}

function asked(value: unknown, at: string, keys: readonly string[]) {
  const of = mapping(value, at, ['question', 'argue', 'clauses', 'expect']);
  const question = of('question');
  if (typeof question !== 'object' || question === null) throw new Error(`${at}.question is no mapping`);
  const expected = mapping(of('expect'), `${at}.expect`, keys);
  const take = <R>(key: string, read: Read<R>): R => read(expected(key), `${at}.expect.${key}`);
  return { base: { ...argued(of, at), question: { ...question } }, take };
}

const changedCell: Read<ChangedCell> = (value, at) => {
  const of = mapping(value, at, ['cell', 'move', 'before', 'after', 'gained', 'lost', 'weaknesses']);
  return {
    cell: text(of('cell'), `${at}.cell`),
    move: oneOf(CELL_MOVES)(of('move'), `${at}.move`),
    before: oneOf(CELL_STATES)(of('before'), `${at}.before`),
    after: oneOf(CELL_STATES)(of('after'), `${at}.after`),
    gained: orElse(texts, [])(of('gained'), `${at}.gained`),
    lost: orElse(texts, undefined)(of('lost'), `${at}.lost`),
    weaknesses: orElse(texts, undefined)(of('weaknesses'), `${at}.weaknesses`),
  };
};

export function whatIfCases(path: string): readonly WhatIfCase[] {
  return casesOf(path, (value, at) => {
    const of = mapping(value, at, ['query', 'argue', 'clauses', 'expect']);
    const expected = mapping(of('expect'), `${at}.expect`, ['rose', 'fell', 'all', 'cells', 'untouched']);
    return {
      ...argued(of, at),
      query: text(of('query'), `${at}.query`),
      rose: wholeNumber(expected('rose'), `${at}.expect.rose`),
      fell: wholeNumber(expected('fell'), `${at}.expect.fell`),
      all: orElse(flag, false)(expected('all'), `${at}.expect.all`),
      cells: list(expected('cells'), `${at}.expect.cells`, changedCell),
      untouched: orElse(texts, [])(expected('untouched'), `${at}.expect.untouched`),
    };
  });
}

const children: Read<Readonly<Record<string, readonly string[]>>> = (value, at) =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([parent, own]) => [
      parent,
      texts(own, `${at}.${parent}`),
    ]),
  );

export function cheeseCases(path: string): readonly CheeseCase[] {
  return casesOf(path, (value, at) => {
    const { base, take } = asked(value, at, [
      ...['holding', 'independentDepth', 'worst', 'opens', 'openStages', 'shared'],
    ]);
    return {
      ...base,
      holding: take('holding', texts),
      independentDepth: take('independentDepth', wholeNumber),
      worst: take('worst', (worst, where) => (worst === null ? null : text(worst, where))),
      opens: take('opens', orElse(texts, [])),
      openStages: take(
        'openStages',
        orElse((steps, where) => list(steps, where, wholeNumber), undefined),
      ),
      shared: take('shared', orElse(children, undefined)),
    };
  });
}

export function historyCases(path: string): readonly HistoryCase[] {
  return casesOf(path, (value, at) => {
    const { base, take } = asked(value, at, ['start', 'transitions']);
    const transition: Read<HistoryCase['transitions'][number]> = (step, where) => {
      const of = mapping(step, where, ['date', 'after', 'causes']);
      return {
        date: text(of('date'), `${where}.date`),
        after: oneOf(CELL_STATES)(of('after'), `${where}.after`),
        causes: texts(of('causes'), `${where}.causes`),
      };
    };
    return {
      ...base,
      start: take('start', oneOf(CELL_STATES)),
      transitions: take('transitions', (steps, where) => list(steps, where, transition)),
    };
  });
}

export function portfolioCases(path: string): readonly PortfolioCase[] {
  return casesOf(path, (value, at) => {
    const { base, take } = asked(value, at, ['outcome', 'sets', 'closes', 'all', 'open']);
    return {
      ...base,
      outcome: take('outcome', oneOf(PORTFOLIO_OUTCOMES)),
      sets: take('sets', (sets, where) => list(sets, where, texts)),
      closes: take('closes', orElse(texts, [])),
      all: take('all', orElse(flag, false)),
      open: take('open', orElse(texts, [])),
    };
  });
}
