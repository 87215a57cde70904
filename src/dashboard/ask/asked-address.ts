/** Forms send each box as a pair of its own, empty fields too, and the month of a slider: no address to be cited. */
import { dayAsked } from '../coverage/months.js';
import { addressOf, type Pairs } from '../links.js';

const PATH = /^\/ask(\/[a-z][\w./-]*)$/;

/**
 * Where a form leads: `/ask/coverage?release=2026.11.0&kinds=statute&kinds=treaty&status=` to
 * `/r/2026.11.0/coverage?kinds=statute,treaty`; the front page where its path is none of ours.
 * @throws QuestionError BAD_ARGUMENT where its month is none
 */
export function askedAddress(path: string, query: URLSearchParams): string {
  const [, wanted = '/'] = PATH.exec(path) ?? [];
  const version = query.get('release') ?? '';
  const day = dayAsked(query);
  const set = new Set(['release', 'month', ...(day === null ? [] : ['asOf'])]);
  return addressOf(`${version === '' ? '' : `/r/${encodeURIComponent(version)}`}${wanted}`, [
    ...joined(query).filter(([key]) => !set.has(key)),
    ...(day === null ? [] : [['asOf', day] as const]),
  ]);
}

/** Each key once, its values with commas between them; empty ones say nothing. */
export function joined(query: URLSearchParams): Pairs {
  return [...new Set(query.keys())].flatMap((key) => {
    const values = query.getAll(key).filter((value) => value !== '');
    return values.length === 0 ? [] : [[key, values.join(',')] as const];
  });
}
