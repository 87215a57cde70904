/** Worked cases of comparison as data: what `comparison.yaml` may say, read strictly, so that a slip fails. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RELATIONS } from '../../src/criteria/relation.js';
import type { Verdict } from '../../src/criteria/verdict.js';
import { type Facts, facts } from './read-facts.js';
import { flag, list, mapping, oneOf, text } from './read-value.js';

const ANSWERS = [...RELATIONS, 'undecided'] as const;
const EXISTENCES = ['certain', 'conditional', 'none'] as const;
const VERDICTS: readonly Verdict[] = ['applies', 'does-not-apply', 'undecided'];

export interface RelationCase {
  readonly id: string;
  readonly concept: string;
  readonly a: string;
  readonly b: string;
  readonly argue: string;
  readonly expect: {
    readonly relation: (typeof ANSWERS)[number];
    readonly ifIndependent?: (typeof ANSWERS)[number] | undefined;
    readonly onlyA: (typeof EXISTENCES)[number];
    readonly onlyB: (typeof EXISTENCES)[number];
  };
  readonly covers: readonly { readonly facts: Facts; readonly a: Verdict; readonly b: Verdict }[];
}

export interface CellCase {
  readonly id: string;
  readonly concept: string;
  readonly definition: string;
  readonly beside: string;
  readonly dimension: string;
  readonly argue: string;
  readonly expect: {
    readonly silent: boolean;
    readonly value?: string | undefined;
    readonly values?: readonly string[] | undefined;
    readonly text?: string | undefined;
    readonly pinpoint?: string | undefined;
  };
}

/** @throws Error that names the place where the file says something that no case can say */
export function readComparisonCases(path: string): {
  readonly relations: readonly RelationCase[];
  readonly cells: readonly CellCase[];
} {
  const file = mapping(parse(readFileSync(path, 'utf8')), path, ['relations', 'cells']);
  return {
    relations: list(file('relations'), 'relations', relationCase),
    cells: list(file('cells'), 'cells', cellCase),
  };
}

function relationCase(value: unknown, at: string): RelationCase {
  const of = mapping(value, at, ['id', 'concept', 'a', 'b', 'argue', 'expect', 'covers']);
  const expected = mapping(of('expect'), `${at}.expect`, ['relation', 'ifIndependent', 'onlyA', 'onlyB']);
  return {
    id: text(of('id'), `${at}.id`),
    concept: text(of('concept'), `${at}.concept`),
    a: text(of('a'), `${at}.a`),
    b: text(of('b'), `${at}.b`),
    argue: text(of('argue'), `${at}.argue`),
    expect: {
      relation: oneOf(ANSWERS)(expected('relation'), `${at}.relation`),
      ifIndependent: optional(expected('ifIndependent'), `${at}.ifIndependent`, oneOf(ANSWERS)),
      onlyA: oneOf(EXISTENCES)(expected('onlyA'), `${at}.onlyA`),
      onlyB: oneOf(EXISTENCES)(expected('onlyB'), `${at}.onlyB`),
    },
    covers: list(of('covers') ?? [], `${at}.covers`, (one, where) => {
      const said = mapping(one, where, ['facts', 'a', 'b']);
      return {
        facts: facts(said('facts'), `${where}.facts`),
        a: oneOf(VERDICTS)(said('a'), `${where}.a`),
        b: oneOf(VERDICTS)(said('b'), `${where}.b`),
      };
    }),
  };
}

function cellCase(value: unknown, at: string): CellCase {
  const of = mapping(value, at, ['id', 'concept', 'definition', 'beside', 'dimension', 'argue', 'expect']);
  const expected = mapping(of('expect'), `${at}.expect`, ['silent', 'value', 'values', 'text', 'pinpoint']);
  return {
    id: text(of('id'), `${at}.id`),
    concept: text(of('concept'), `${at}.concept`),
    definition: text(of('definition'), `${at}.definition`),
    beside: text(of('beside'), `${at}.beside`),
    dimension: text(of('dimension'), `${at}.dimension`),
    argue: text(of('argue'), `${at}.argue`),
    expect: {
      silent: optional(expected('silent'), `${at}.silent`, flag) ?? false,
      value: optional(expected('value'), `${at}.value`, text),
      values: optional(expected('values'), `${at}.values`, (values, where) => list(values, where, text)),
      text: optional(expected('text'), `${at}.text`, text),
      pinpoint: optional(expected('pinpoint'), `${at}.pinpoint`, text),
    },
  };
}

export function optional<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): T | undefined {
  return value === undefined ? undefined : read(value, at);
}
