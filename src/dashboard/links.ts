/** Addresses within the dashboard. A page of a pinned release links to pages of that release, on the same day. */
import type { Id } from '../catalogue/ids.js';
import type { Frame } from './page.js';

export type Pairs = readonly (readonly [string, string])[];

/** The address of a page: `hrefIn(view, '/coverage', [['status', 'any']])`. The day stays where the address names one. */
export function hrefIn(frame: Frame, path: string, pairs: Pairs = []): string {
  const asOf = frame.query.get('asOf');
  const dated: Pairs = asOf === null || asOf === '' || has(pairs, 'asOf') ? pairs : [...pairs, ['asOf', asOf]];
  return addressOf(`${prefixOf(frame)}${path}`, dated);
}

/** The page of an entry. */
export function entryHref(frame: Frame, id: Id): string {
  return hrefIn(frame, `/${id}`);
}

/** The same page, at the release and on the day that it shows: what it says there never changes. */
export function pinnedPath(frame: Frame, pairs: Pairs = [...frame.query]): string {
  const rest = pairs.filter(([key]) => key !== 'asOf');
  const release = frame.release === null ? '' : `/r/${frame.release.version}`;
  return addressOf(`${release}${frame.path === '/' && release !== '' ? '' : frame.path}`, [
    ...rest,
    ['asOf', frame.asOf],
  ]);
}

/** The same page of the latest release, today. */
export function latestPath(frame: Frame): string {
  return addressOf(
    frame.path,
    [...frame.query].filter(([key]) => key !== 'asOf'),
  );
}

/** This page as it was asked for. */
export function ownPath(frame: Frame): string {
  return addressOf(`${prefixOf(frame)}${frame.path}`, [...frame.query]);
}

export function addressOf(path: string, pairs: Pairs): string {
  const query = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

function prefixOf({ isPinned, release }: Frame): string {
  return isPinned && release !== null ? `/r/${release.version}` : '';
}

function has(pairs: Pairs, key: string): boolean {
  return pairs.some(([name]) => name === key);
}

/** Commas and slashes may stand in a query: lists stay readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%20', '+');
}
