import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { type Id, kindOf } from '../../catalogue/ids.js';
import { type ContentProblem, CONTENT_LIMITS, textProblem } from '../content/plain-limits.js';
import type { Content } from '../entry-lists.js';
import type { EntryRevision } from './candidate.js';
import { headsOf } from './histories.service.js';
import type { ProposedChange } from './proposal.js';

/** A change as somebody sends it: what the entry is to say, or why it is retired. */
export interface ChangeRequest {
  readonly entry: string;
  readonly content?: unknown;
  readonly retire?: { readonly reason: string; readonly successor?: string | null } | null;
  /** number of the revision that it starts from; absent: the last one */
  readonly base?: number | null;
}

export type Checked =
  | { readonly ok: true; readonly changes: readonly ProposedChange[] }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Shown at most. */
const MAX_PROBLEMS = 100;
/** Between so many entries others get their turn. */
const AT_ONCE = 50;

/**
 * Changes in the shape of their entries, with the revisions that they start from.
 * @param known bases of changes that the proposal has already: they stay where nothing else is said
 */
export async function checkChanges(
  manager: EntityManager,
  requests: readonly ChangeRequest[],
  known: ReadonlyMap<Id, number | null> = new Map(),
): Promise<Checked> {
  const problems = await shapeProblems(requests);
  if (problems.length > 0) return { ok: false, problems };
  const heads = await headsOf(
    manager,
    requests.map(({ entry }) => entry),
  );
  const changes = requests.map((request): ProposedChange => {
    const { entry, content, retire, base } = request;
    return {
      entry,
      content: retire == null ? (content as Content) : null,
      reason: retire?.reason ?? null,
      successor: retire?.successor ?? null,
      base: base ?? known.get(entry) ?? heads.get(entry)?.number ?? null,
    };
  });
  const wrong = [
    ...changes.flatMap((change) => historyProblem(change, heads.get(change.entry)) ?? []),
    ...(await baseProblems(manager, requests)),
  ];
  return wrong.length > 0 ? { ok: false, problems: wrong.slice(0, MAX_PROBLEMS) } : { ok: true, changes };
}

export function tooManyChanges(found: number): ContentProblem {
  const message = `a proposal has at most ${String(CONTENT_LIMITS.changes)} changes, not ${String(found)}`;
  return problem('TOO_MANY_CHANGES', '', ['changes'], message, 'Make several proposals of it.');
}

async function shapeProblems(requests: readonly ChangeRequest[]): Promise<readonly ContentProblem[]> {
  if (requests.length > CONTENT_LIMITS.changes) {
    return [tooManyChanges(requests.length)];
  }
  // The validating classes take their time to load: only where somebody writes.
  const { contentProblems, idProblem } = await import('../content/check-content.service.js');
  const problems: ContentProblem[] = [];
  const seen = new Set<string>();
  for (const [i, request] of requests.entries()) {
    const { entry, content, retire } = request;
    if (i % AT_ONCE === AT_ONCE - 1) await turn();
    const badId = idProblem(entry);
    if (badId !== undefined) problems.push(badId);
    else if (seen.has(entry))
      problems.push(problem('DUPLICATE_ENTRY', entry, [], 'it is changed twice', 'Change it once.'));
    else if ((content === undefined || content === null) === (retire == null)) {
      problems.push(problem('BAD_CHANGE', entry, [], 'a change has a content or a retirement', 'Give one of them.'));
    } else if (retire != null) problems.push(...retirementProblems(entry, retire, idProblem));
    else problems.push(...contentProblems(entry, content));
    seen.add(entry);
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems.slice(0, MAX_PROBLEMS);
}

function retirementProblems(
  entry: Id,
  { reason, successor }: NonNullable<ChangeRequest['retire']>,
  idProblem: (id: string) => ContentProblem | undefined,
): readonly ContentProblem[] {
  const said = textProblem(reason) ?? (reason.trim() === '' ? blank : undefined);
  const badSuccessor = successor == null ? undefined : idProblem(successor);
  return [
    ...(said === undefined ? [] : [problem(said[0], entry, ['retire', 'reason'], said[1], said[2])]),
    ...(badSuccessor === undefined ? [] : [{ ...badSuccessor, entry, path: ['retire', 'successor'] }]),
    ...(successor === entry
      ? [problem('BAD_SUCCESSOR', entry, ['retire', 'successor'], 'it succeeds itself', 'Name another entry or none.')]
      : []),
  ];
}

const blank = ['BAD_VALUE', 'the text is empty', 'Say why.'] as const;

function historyProblem(change: ProposedChange, head: EntryRevision | undefined): ContentProblem | undefined {
  const { entry, content } = change;
  if (head?.content === null) {
    const remedy = `Retired ids are not used again: give the ${kindOf(entry) ?? 'entry'} another id.`;
    return problem('RETIRED_ID', entry, ['id'], 'it was retired', remedy);
  }
  if (content === null && head === undefined) {
    return problem('UNKNOWN_ENTRY', entry, ['id'], 'there is no such entry to retire', 'Look it up with search.');
  }
  return undefined;
}

/** A base that somebody names must be a revision of that entry. */
async function baseProblems(
  manager: EntityManager,
  requests: readonly ChangeRequest[],
): Promise<readonly ContentProblem[]> {
  const named = requests.filter(({ base }) => base != null);
  const rows: readonly { readonly number: number; readonly entry: Id }[] = await manager.query(
    'SELECT number, entry FROM revision WHERE number = ANY ($1)',
    [named.map(({ base }) => base)],
  );
  const entries = new Map(rows.map(({ number, entry }) => [number, entry]));
  return named.flatMap(({ entry, base }) =>
    entries.get(base ?? 0) === entry
      ? []
      : [problem('BAD_BASE', entry, ['base'], `${String(base)} is no revision of it`, 'Take one from its revisions.')],
  );
}

function problem(
  code: string,
  entry: Id,
  path: ContentProblem['path'],
  message: string,
  remedy: string,
): ContentProblem {
  return { code, entry, path, message, remedy };
}
