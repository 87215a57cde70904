/** Worked cases of coverage as data: what `coverage.yaml` may say, read strictly, so that a slip of the pen fails. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as scales from '../../src/catalogue/scales.js';
import type { CoverageFilterInput } from '../../src/coverage/filter.js';
import { CELL_STATES, type CellState, STATUS_DIALS, type Weakness, WEAKNESSES } from '../../src/coverage/scales.js';
import { flag, list, mapping, oneOf, text, wholeNumber } from './read-value.js';

export interface Closers {
  readonly exactly?: readonly string[] | undefined;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

interface Asked {
  readonly scenario: string;
  readonly asOf: string;
  readonly filter: CoverageFilterInput;
}

interface Argued {
  readonly id: string;
  readonly argue: string;
  /** ids of the clauses on which the argument rests */
  readonly clauses: readonly string[];
}

export interface CellCase extends Argued {
  readonly question: Asked & {
    readonly layer: string;
    readonly target: scales.Strength;
    /** ids of claims and assessments to take out of the seeds first */
    readonly without: readonly string[];
  };
  readonly expect: {
    readonly state: CellState;
    readonly weaknesses: readonly Weakness[];
    readonly heldBy: readonly string[];
    readonly first?: string | undefined;
    readonly counted?: number | undefined;
    readonly gap?: boolean | undefined;
    readonly wouldClose?: Closers | undefined;
    readonly nearest?: string | undefined;
  };
}

export interface GapCase extends Argued {
  readonly question: Asked & { readonly countWeaknesses: readonly Weakness[] };
  readonly expect: readonly {
    readonly layer: string;
    readonly state: CellState;
    readonly weaknesses: readonly Weakness[];
    readonly wouldClose?: Closers | undefined;
    readonly nearest?: string | undefined;
  }[];
}

export interface Cases {
  readonly cells: readonly CellCase[];
  readonly gaps: readonly GapCase[];
}

/** @throws Error that names the place where the file says something that no case can say */
export function readCases(path: string): Cases {
  const file = mapping(parse(readFileSync(path, 'utf8')), path, ['cells', 'gaps']);
  return {
    cells: list(file('cells'), 'cells', cellCase),
    gaps: list(file('gaps'), 'gaps', gapCase),
  };
}

const CASE_KEYS = ['id', 'question', 'argue', 'clauses', 'expect'];

function argued(of: (key: string) => unknown, at: string): Argued {
  return {
    id: text(of('id'), `${at}.id`),
    argue: text(of('argue'), `${at}.argue`),
    clauses: texts(of('clauses'), `${at}.clauses`),
  };
}

function cellCase(value: unknown, at: string): CellCase {
  const of = mapping(value, at, CASE_KEYS);
  const asked = mapping(of('question'), `${at}.question`, ['scenario', 'layer', 'asOf', 'filter', 'target', 'without']);
  const expected = mapping(of('expect'), `${at}.expect`, [
    ...['state', 'weaknesses', 'heldBy', 'first', 'counted'],
    ...['gap', 'wouldClose', 'nearest'],
  ]);
  return {
    ...argued(of, at),
    question: {
      ...question(asked, `${at}.question`),
      layer: text(asked('layer'), `${at}.question.layer`),
      target: optional(asked('target'), `${at}.question.target`, oneOf(scales.STRENGTHS)) ?? 'partial',
      without: optional(asked('without'), `${at}.question.without`, texts) ?? [],
    },
    expect: {
      state: oneOf(CELL_STATES)(expected('state'), `${at}.expect.state`),
      weaknesses: list(expected('weaknesses'), `${at}.expect.weaknesses`, oneOf(WEAKNESSES)),
      heldBy: texts(expected('heldBy'), `${at}.expect.heldBy`),
      first: optional(expected('first'), `${at}.expect.first`, text),
      counted: optional(expected('counted'), `${at}.expect.counted`, wholeNumber),
      gap: optional(expected('gap'), `${at}.expect.gap`, flag),
      wouldClose: optional(expected('wouldClose'), `${at}.expect.wouldClose`, closers),
      nearest: optional(expected('nearest'), `${at}.expect.nearest`, text),
    },
  };
}

function gapCase(value: unknown, at: string): GapCase {
  const of = mapping(value, at, CASE_KEYS);
  const asked = mapping(of('question'), `${at}.question`, ['scenario', 'asOf', 'filter', 'countWeaknesses']);
  const weaknesses = (given: unknown, where: string) => list(given, where, oneOf(WEAKNESSES));
  return {
    ...argued(of, at),
    question: {
      ...question(asked, `${at}.question`),
      countWeaknesses: optional(asked('countWeaknesses'), `${at}.question.countWeaknesses`, weaknesses) ?? [],
    },
    expect: list(of('expect'), `${at}.expect`, (gap, where) => {
      const said = mapping(gap, where, ['layer', 'state', 'weaknesses', 'wouldClose', 'nearest']);
      return {
        layer: text(said('layer'), `${where}.layer`),
        state: oneOf(CELL_STATES)(said('state'), `${where}.state`),
        weaknesses: weaknesses(said('weaknesses'), `${where}.weaknesses`),
        wouldClose: optional(said('wouldClose'), `${where}.wouldClose`, closers),
        nearest: optional(said('nearest'), `${where}.nearest`, text),
      };
    }),
  };
}

function question(asked: (key: string) => unknown, at: string): Asked {
  return {
    scenario: text(asked('scenario'), `${at}.scenario`),
    asOf: text(asked('asOf'), `${at}.asOf`),
    filter: optional(asked('filter'), `${at}.filter`, filter) ?? {},
  };
}

function filter(value: unknown, at: string): CoverageFilterInput {
  const of = mapping(value, at, [
    ...['regimes', 'countries', 'bindingness', 'kinds', 'status'],
    ...['minConfidence', 'verifiedOnly', 'reviewedOnly', 'include', 'exclude'],
  ]);
  const among = <T extends string>(scale: readonly T[]) => {
    return (given: unknown, where: string) => list(given, where, oneOf(scale));
  };
  return {
    regimes: optional(of('regimes'), `${at}.regimes`, texts),
    countries: optional(of('countries'), `${at}.countries`, texts),
    bindingness: optional(of('bindingness'), `${at}.bindingness`, among(scales.BINDINGNESS)),
    kinds: optional(of('kinds'), `${at}.kinds`, among(scales.INTERVENTION_KINDS)),
    status: optional(of('status'), `${at}.status`, oneOf(STATUS_DIALS)),
    minConfidence: optional(of('minConfidence'), `${at}.minConfidence`, oneOf(scales.CONFIDENCES)),
    verifiedOnly: optional(of('verifiedOnly'), `${at}.verifiedOnly`, flag),
    reviewedOnly: optional(of('reviewedOnly'), `${at}.reviewedOnly`, flag),
    include: optional(of('include'), `${at}.include`, texts),
    exclude: optional(of('exclude'), `${at}.exclude`, texts),
  };
}

function closers(value: unknown, at: string): Closers {
  const of = mapping(value, at, ['exactly', 'includes', 'excludes']);
  return {
    exactly: optional(of('exactly'), `${at}.exactly`, texts),
    includes: optional(of('includes'), `${at}.includes`, texts) ?? [],
    excludes: optional(of('excludes'), `${at}.excludes`, texts) ?? [],
  };
}

function texts(value: unknown, at: string): readonly string[] {
  return list(value, at, text);
}

function optional<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T | undefined {
  return value === undefined ? undefined : read(value, at);
}
