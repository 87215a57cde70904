import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { QuestionError } from '../catalogue/question-error.js';
import type { ReleaseInfo, Snapshot } from '../catalogue/snapshot.js';
import type { AssetAddresses, Frame, View } from './page.js';

/** A request as pages need it. */
export interface Asked {
  /** path and query as they came: `/r/2026.11.0/coverage?status=any` */
  readonly url: string;
  readonly today: CalendarDate;
  readonly publicUrl: string;
  readonly assets: AssetAddresses;
}

const PINNED = /^\/r\/([^/]+)(\/.*)?$/;

/** The version that an address names, and the path without it. */
export function readAddress(url: string): { version: string | null; path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  const whole = decoded(mark < 0 ? url : url.slice(0, mark));
  const query = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const [, version = null, rest = '/'] = PINNED.exec(whole) ?? [whole, null, whole];
  return { version, path: rest === '/' ? '/' : rest.replace(/\/+$/, ''), query };
}

/** The frame of a page before anything is read. */
export function frameOf(asked: Asked, release: ReleaseInfo | null): Frame {
  const { version, path, query } = readAddress(asked.url);
  const asOf = query.get('asOf') ?? '';
  const isPinned = version !== null && version === release?.version;
  return {
    release,
    asOf: isCalendarDate(asOf) ? asOf : isPinned ? publishedOn(release, asked.today) : asked.today,
    isPinned,
    path,
    query,
    publicUrl: asked.publicUrl,
    assets: asked.assets,
  };
}

/**
 * @throws QuestionError BAD_ARGUMENT where `asOf` is no day
 */
export function readView(asked: Asked, snapshot: Snapshot, releases: readonly ReleaseInfo[]): View {
  const frame = frameOf(asked, snapshot.release);
  const asOf = frame.query.get('asOf') ?? '';
  if (asOf !== '' && !isCalendarDate(asOf)) {
    const message = `asOf must be a day that exists, year first: "${asOf}" is none.`;
    throw new QuestionError('BAD_ARGUMENT', message, ['asOf'], [asked.today]);
  }
  return { ...frame, release: snapshot.release, snapshot, releases, today: asked.today };
}

/** A pinned page that names no day reads the release on its own day: what it shows never changes. */
function publishedOn(release: ReleaseInfo | null, today: CalendarDate): CalendarDate {
  return release?.publishedAt.slice(0, 10) ?? today;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
