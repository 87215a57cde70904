import { dayAsked } from './coverage/months.js';
import { addressOf, type Pairs } from './links.js';

/**
 * Where a form that names a release leads: `/coverage?release=2026.11.0&kinds=statute&kinds=treaty` to
 * `/r/2026.11.0/coverage?kinds=statute,treaty`. Null where no release is named.
 * @throws QuestionError BAD_ARGUMENT where its month is none
 */
export function toPinned(path: string, query: URLSearchParams): string | null {
  const version = query.get('release') ?? '';
  if (version === '') return null;
  const day = dayAsked(query);
  return addressOf(`/r/${encodeURIComponent(version)}${path === '/' ? '' : path}`, [
    ...joined(query).filter(([key]) => !['release', 'month', ...(day === null ? [] : ['asOf'])].includes(key)),
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
