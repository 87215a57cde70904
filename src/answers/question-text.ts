/** Questions as addresses write them: `key=value&key=a,b`. */
import { QuestionError } from '../catalogue/question-error.js';
import type { QuestionPairs } from '../coverage/question-pairs.js';
import type { Pair } from './answer-kind.js';

/** The canonical text of a question, ready to stand behind a `?`. Commas, colons and slashes stay readable. */
export function questionText(pairs: readonly Pair[]): string {
  return pairs.map(([key, value]) => `${key}=${encoded(value)}`).join('&');
}

function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll(/%(?:2C|3A|2F)/g, decodeURIComponent);
}

/**
 * The values that an address gives, each key once.
 * @throws QuestionError BAD_ARGUMENT for a key that is not taken; later, for a value that is not on its scale
 */
export function pairsOf(name: string, given: ReadonlyMap<string, string>, keys: readonly string[]): QuestionPairs {
  const oneOf = <T extends string>(key: string, value: string, scale: readonly T[]): T => {
    const found = scale.find((known) => known === value);
    if (found !== undefined) return found;
    throw new QuestionError('BAD_ARGUMENT', `${name}: ${key} cannot be "${value}".`, [key], scale);
  };
  for (const key of given.keys()) oneOf('the question', key, keys);
  const list = (key: string) => given.get(key)?.split(',').filter(Boolean) ?? null;
  return { list, among: (key, scale) => list(key)?.map((value) => oneOf(key, value, scale)) ?? null };
}

/** `coverage?status=any&asOf=2026-11-01`, as somebody cites it. */
export function splitAddress(address: string): { readonly path: string; readonly query: ReadonlyMap<string, string> } {
  const mark = address.indexOf('?');
  if (mark < 0) return { path: address, query: new Map() };
  return { path: address.slice(0, mark), query: new Map(new URLSearchParams(address.slice(mark + 1))) };
}
