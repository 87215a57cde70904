import { type CalendarDate, isCalendarDate } from '../catalogue/dates.js';
import { ENTRY_KINDS } from '../catalogue/ids.js';
import { entryById } from '../catalogue/lookup.js';
import type { Snapshot } from '../catalogue/snapshot.js';
import type { Address } from './address.js';
import type { AnswerAddresses } from './answers.js';
import { AddressError } from './address-error.js';
import type { PermalinkOptions } from './permalink-options.service.js';
import type { Retirements } from './retirements.service.js';
import type { Redirect, Shown } from './shown.js';
import { shownAnswer } from './shown-answer.service.js';
import { shownEntry } from './shown-entry.service.js';
import { shownRelease } from './shown-release.service.js';

export interface Where {
  readonly snapshot: Snapshot;
  readonly address: Address;
  /** the path without `r/<release>/` */
  readonly path: string;
  /** what the addresses of entries begin with: empty, or `/r/<release>` */
  readonly base: string;
  /** the day where the query says none: today, on a pinned address the day of the release */
  readonly day: CalendarDate;
}

/**
 * What an address leads to.
 * @throws AddressError GONE, BAD_ARGUMENT; QuestionError UNKNOWN_ENTRY, UNKNOWN_RELEASE, BAD_ARGUMENT
 */
export async function findShown(
  where: Where,
  options: PermalinkOptions,
  answers: AnswerAddresses,
  retirements: Retirements,
): Promise<Shown | Redirect> {
  const { snapshot, address, path, base, day } = where;
  const request = { snapshot, pairs: address.pairs, publicUrl: options.publicUrl(), pages: options.pages };
  const given = address.pairs.get('asOf');
  if (given !== undefined && !isCalendarDate(given)) {
    throw new AddressError('BAD_ARGUMENT', `asOf cannot be "${given}".`, ['asOf=2026-11-01']);
  }
  const asOf = given ?? day;
  if (path === '' || path === snapshot.release.id) return shownRelease({ ...request, asOf });
  if (base !== '') {
    const asked = await answers.read(snapshot, path, withoutManner(address.pairs), day);
    if (asked !== null) return await shownAnswer(path, asked, request);
  }
  const entry = snapshot.catalogue.byId.get(path);
  if (entry !== undefined) return shownEntry(entry, { ...request, asOf, dated: given !== undefined });
  return (await retired(where, options, retirements)) ?? noEntry(where, answers);
}

/** The keys that say how something is written are no part of its question. */
function withoutManner(pairs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...pairs].filter(([key]) => key !== 'style' && key !== 'of'));
}

async function retired(
  { snapshot, path, base }: Where,
  { store, publicUrl }: PermalinkOptions,
  retirements: Retirements,
): Promise<Redirect | null> {
  const current = store.current();
  if (!ENTRY_KINDS.some((kind) => path.startsWith(`${kind}/`)) || current.catalogue.byId.has(path)) return null;
  const found = await retirements.find(path);
  if (found === null) return null;
  const { reason, successor, renamed, last } = found;
  if (renamed && successor !== undefined && snapshot.catalogue.byId.has(successor)) {
    return { to: `${base}/${successor}` };
  }
  const href = last === undefined ? undefined : `${publicUrl()}/r/${last}/${path}`;
  const said = [
    `${path} is no longer in the registry${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.`,
    ...(successor === undefined ? [] : [`In its place: ${successor}.`]),
    ...(href === undefined ? [] : [`Release ${String(last)} was the last to have it.`]),
  ];
  throw new AddressError(
    'GONE',
    said.join(' '),
    [successor, href].filter((value) => value !== undefined),
    {
      id: path,
      ...(reason !== undefined && { reason }),
      ...(successor !== undefined && { successor }),
      ...(last !== undefined && href !== undefined && { last: { release: last, href } }),
    },
  );
}

function noEntry({ snapshot, path, base }: Where, answers: AnswerAddresses): never {
  const isKind = ENTRY_KINDS.some((kind) => path.startsWith(`${kind}/`));
  if (isKind || base === '') throw notFound(snapshot, path);
  const names = [...ENTRY_KINDS.map((kind) => `${kind}/…`), ...answers.names];
  throw new AddressError('UNKNOWN_ENTRY', `There is no "${path}" in release ${snapshot.release.version}.`, names);
}

function notFound({ catalogue }: Snapshot, path: string): unknown {
  try {
    return entryById(catalogue, path, ['path']);
  } catch (error) {
    return error;
  }
}
