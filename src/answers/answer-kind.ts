import type { Catalogue } from '../catalogue/catalogue.js';
import type { CalendarDate } from '../catalogue/dates.js';
import type { Coded } from '../catalogue/parts.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { QuestionPairs } from '../coverage/question-pairs.js';
import type { Solve } from '../coverage/portfolio-model.js';

export type Pair = readonly [key: string, value: string];

/** What answering may need besides the release that the address names. */
export interface AnswerTools {
  /** @throws QuestionError UNKNOWN_RELEASE */
  readonly at: (version: string) => Promise<Snapshot>;
  readonly solve: Solve;
}

export interface Asked {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
  readonly pairs: QuestionPairs;
  /** the same as they stand in the address */
  readonly raw: ReadonlyMap<string, string>;
  readonly asOf: CalendarDate;
  readonly tools: AnswerTools;
}

export interface Understood {
  /** canonical: what differs from the default, in a fixed order, without the day */
  readonly pairs: readonly Pair[];
  readonly title: string;
  readonly answer: () => AnswerWithGrounds | Promise<AnswerWithGrounds>;
}

export interface AnswerWithGrounds {
  readonly answer: object;
  /** the judgements that it rests on */
  readonly rests: readonly Coded[];
  /** false: the search was cut off by the clock, so that another time it may find more */
  readonly settled?: boolean;
  /** true: it says something of who asks, and is kept nowhere in between */
  readonly isPrivate?: boolean;
}

/** One analysis that has addresses. */
export interface AnswerKind {
  readonly name: string;
  readonly keys: readonly string[];
  /** whether it is read on a day */
  readonly dated: boolean;
  /** @throws QuestionError BAD_ARGUMENT, UNKNOWN_ENTRY */
  readonly read: (asked: Asked) => Understood | Promise<Understood>;
}

/** The one value of a key. @throws QuestionError BAD_ARGUMENT where it is missing */
export function required({ list }: QuestionPairs, key: string): string {
  const [value] = list(key) ?? [];
  if (value !== undefined) return value;
  throw new QuestionError('BAD_ARGUMENT', `The address must say ${key}.`, [key], [`${key}=…`]);
}

/** `key=a,b` with the values sorted; nothing where the key is not given. */
export function sorted(key: string, values: readonly string[] | null | undefined): readonly Pair[] {
  return values == null ? [] : [[key, [...new Set(values)].sort().join(',')]];
}

/** `Coverage (min confidence likely; status any)`. */
export function titled(what: string, pairs: readonly Pair[]): string {
  const words = pairs.map(([key, value]) => `${wordsOf(key)} ${value.replaceAll(',', ', ')}`.trim());
  return words.length === 0 ? what : `${what} (${words.join('; ')})`;
}

/** `minConfidence` is `min confidence`. */
function wordsOf(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('.', ' ');
}

export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
