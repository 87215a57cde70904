/** What the query of an address says: each key held to what it takes, so that a wrong one is told and not passed over. */
import { QuestionError } from '../../catalogue/question-error.js';
import type { Pairs } from '../links.js';

export interface UrlQuery {
  /** every value of a key, blanks left out; absent where none is given */
  readonly list: (key: string) => readonly string[] | undefined;
  /** the same, each held to a scale */
  readonly among: <T extends string>(key: string, scale: readonly T[]) => readonly T[] | undefined;
  /** the last value of a key, trimmed; absent where it is blank */
  readonly text: (key: string) => string | undefined;
  readonly one: <T extends string>(key: string, scale: readonly T[]) => T | undefined;
  /** a whole number between two bounds */
  readonly whole: (key: string, least: number, most: number) => number | undefined;
}

const MOST_TEXT = 200;

/**
 * Reads `kind=statute&kind=bill&regime=eu,california&text=compute`: a key may come again, and where its values are slugs
 * several may stand behind one another with commas. Forms send blanks for what nobody chose: they do not count.
 * @param keys the keys that the page takes; any other is refused
 * @throws QuestionError BAD_ARGUMENT with what is accepted; the path names the key
 */
export function readUrlQuery(query: URLSearchParams, keys: readonly string[]): UrlQuery {
  const given = new Map<string, string[]>();
  for (const [key, value] of query) {
    if (!keys.includes(key)) throw refuse(key, `This page has no question "${clip(key)}".`, keys);
    if (value.trim() !== '') given.set(key, [...(given.get(key) ?? []), value.trim()]);
  }
  const list = (key: string): readonly string[] | undefined => {
    const values = given
      .get(key)
      ?.flatMap((value) => value.split(','))
      .filter(Boolean);
    return values === undefined ? undefined : [...new Set(values)];
  };
  const held = <T extends string>(key: string, value: string, scale: readonly T[]): T => {
    const found = scale.find((known) => known === value);
    if (found === undefined) throw refuse(key, `"${clip(value)}" is no ${key}.`, scale);
    return found;
  };
  const text = (key: string): string | undefined => {
    const value = given.get(key)?.at(-1);
    if ((value?.length ?? 0) > MOST_TEXT)
      throw refuse(key, `The ${key} is too long.`, [`at most ${MOST_TEXT} characters`]);
    return value;
  };
  return {
    list,
    among: (key, scale) => list(key)?.map((value) => held(key, value, scale)),
    text,
    one: (key, scale) => {
      const value = text(key);
      return value === undefined ? undefined : held(key, value, scale);
    },
    whole: (key, least, most) => {
      const value = text(key);
      if (value === undefined) return undefined;
      const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
      if (number >= least && number <= most) return number;
      throw refuse(key, `"${clip(value)}" is no ${key}.`, [`a whole number from ${least} to ${most}`]);
    },
  };
}

/** Values by key as the query of an address carries them: lists with commas, what is absent left out. */
export function pairsOf(values: Readonly<Record<string, Values>>): Pairs {
  return Object.entries(values).flatMap(([key, value]): Pairs => {
    const text = typeof value === 'object' && value !== null ? value.join(',') : String(value ?? '');
    return text === '' ? [] : [[key, text]];
  });
}

type Values = string | number | null | undefined | readonly string[];

function refuse(key: string, message: string, accepted: readonly string[]): QuestionError {
  return new QuestionError('BAD_ARGUMENT', message, [key], accepted);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
