import type { Subject } from '../catalogue/entries.js';
import type { Change, ChangeSet } from './change.js';
import { isDefinition, isRedLine } from './clauses.js';
import { noun } from './noun.js';

/** Changes that go one way, as lines to be read. */
export interface ChangeGroup {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

export interface ChangeLine {
  /** `red line non-novel-protections (was cbrn-3-safeguards)` */
  readonly subject: string;
  /** where it stands: `§ 2, p. 4 -> § 1.2, p. 6` */
  readonly pinpoints: string;
  /** what changed and why that is stronger or weaker */
  readonly reason: string;
  /** whose judgement the direction is, and what the other says where they differ */
  readonly by: string;
  readonly change: Change;
}

export interface ChangesInWords {
  /** which versions, how they relate, and how the changes are distributed */
  readonly headline: string;
  /** what the editors say of every step, in order */
  readonly summary: readonly string[];
  /** what got lost first, then what was gained, moved, made clear, and what could not be told; no empty ones */
  readonly groups: readonly ChangeGroup[];
  /** clauses that came or went by name only, without any word of the editors: told apart, not judged */
  readonly renamed: readonly string[];
}

const GROUPS: readonly (readonly [string, (change: Change) => boolean])[] = [
  ['Dropped', (change) => change.kind === 'dropped' && !gain(change)],
  ['Weaker', (change) => change.direction === 'weaker'],
  ['Stronger', (change) => change.kind !== 'added' && change.direction === 'stronger'],
  ['Moved', (change) => change.kind === 'changed' && change.direction === 'moved'],
  ['Added', (change) => change.kind === 'added' && change.direction !== 'clarified'],
  ['Clarified', (change) => change.direction === 'clarified'],
  ['Changed, direction open', () => true],
];

/** A change set as a reader wants it: what happened first, then clause by clause. */
export function changesInWords(set: ChangeSet): ChangesInWords {
  const judged = set.changes.filter((change) => !isByNameOnly(change));
  const left = new Set(judged);
  const groups = GROUPS.map(([title, belongs]): ChangeGroup => {
    const mine = [...left].filter(belongs);
    for (const change of mine) left.delete(change);
    return { title, lines: mine.map(lineOf) };
  });
  return {
    headline: headlineOf(set, judged),
    summary: set.steps.map((step) => summaryOf(set, step.summary, (step.to ?? step.from).shortTitle)),
    groups: groups.filter(({ lines }) => lines.length > 0),
    renamed: set.changes.filter(isByNameOnly).map(renamedLine),
  };
}

/** Something that goes and whose going makes the text stronger. */
function gain({ direction }: Change): boolean {
  return direction === 'stronger' || direction === 'clarified';
}

/** No clause of this name on the other side, and the editors are silent. */
function isByNameOnly({ kind, said, direction }: Change): boolean {
  return kind !== 'changed' && said === null && direction === null;
}

/** Red lines first, where either version has any. */
function headlineOf({ fromVersion, toVersion, route, unchanged }: ChangeSet, changes: readonly Change[]): string {
  if (route.length === 0) return `${fromVersion.shortTitle} is compared with itself: nothing changed.`;
  const fate = toVersion === null ? 'came to an end' : `became ${toVersion.shortTitle}`;
  const steps = route.length > 1 ? ` in ${route.length} steps` : '';
  const relation = toVersion !== null && route.some((one) => one.relation === 'successor') ? ', its successor' : '';
  const lines = changes.filter(({ before, entry }) => [before, entry].some((one) => one !== null && isRedLine(one)));
  const hasLines = fromVersion.redLines.length + (toVersion?.redLines.length ?? 0) > 0;
  const tallies = [...(hasLines ? [`Red lines: ${tally(lines)}.`] : []), `All clauses: ${tally(changes)}.`];
  const carried =
    unchanged > 0 ? ` ${clauses(unchanged)} carried over as ${unchanged === 1 ? 'it is' : 'they are'}.` : '';
  return `${fromVersion.shortTitle} ${fate}${relation}${steps}. ${tallies.join(' ')}${carried}`;
}

/** `2 dropped, 4 weaker, 1 moved, 3 added` */
function tally(changes: readonly Change[]): string {
  const left = new Set(changes);
  const counts = GROUPS.flatMap(([title, belongs]) => {
    const mine = [...left].filter(belongs);
    for (const change of mine) left.delete(change);
    return mine.length === 0 ? [] : [`${mine.length} ${title.toLowerCase()}`];
  });
  return counts.length === 0 ? 'no change' : counts.join(', ').replace('changed, direction open', 'open');
}

function clauses(count: number): string {
  return `${count} ${count === 1 ? 'clause was' : 'clauses were'}`;
}

function summaryOf({ steps }: ChangeSet, summary: string, version: string): string {
  return steps.length > 1 ? `${version}: ${summary}` : summary;
}

function lineOf(change: Change): ChangeLine {
  return {
    subject: subjectOf(change),
    pinpoints: pinpointsOf(change),
    reason: reasonOf(change),
    by: byOf(change),
    change,
  };
}

/** The reason without the pinpoints that close the editors' words, which stand beside it. */
function reasonOf({ reason, before, entry, said }: Change): string {
  if (said === null || said.steps.length > 1) return reason;
  const closing = / \((?:[^()]|\([^()]*\))*\)$/u.exec(reason)?.[0] ?? '';
  const cited = [before, entry].some((one) => one !== null && 'pinpoint' in one && closing.includes(one.pinpoint));
  return cited ? reason.slice(0, -closing.length) : reason;
}

function subjectOf({ before, entry }: Change): string {
  const now = entry ?? before;
  if (now === null) return '';
  const was = before === null || entry === null || before.slug === entry.slug ? '' : ` (was ${wasOf(before, entry)})`;
  return `${noun(now)} ${nameOf(now)}${was}`;
}

function wasOf(before: Subject, entry: Subject): string {
  return noun(before) === noun(entry) ? nameOf(before) : `${noun(before)} ${nameOf(before)}`;
}

function nameOf(subject: Subject): string {
  return isDefinition(subject) ? `“${subject.term}”` : subject.slug;
}

function pinpointsOf({ before, entry }: Change): string {
  const [from, to] = [before, entry].map((one) => (one !== null && 'pinpoint' in one ? one.pinpoint : null));
  if (from === to) return from ?? '';
  return [from ?? 'new', to ?? 'gone'].join(' -> ');
}

function byOf({ directionBy, computed, said, agrees, kind }: Change): string {
  if (directionBy === 'both') return 'editors and computation agree';
  if (directionBy === 'computed') return said === null ? 'computed' : 'computed; the editors could not tell';
  if (directionBy === null) return said === null ? 'not settled by what is recorded' : 'the editors could not tell';
  if (agrees === false) return `editors; computed: ${computed.direction ?? ''}`;
  return kind === 'changed' ? 'editors; not computable' : 'editors';
}

function renamedLine({ kind, before, entry }: Change): string {
  const clause = before ?? entry;
  const name = clause === null ? '' : `${noun(clause)} ${nameOf(clause)}`;
  const place = clause !== null && 'pinpoint' in clause ? ` (${clause.pinpoint})` : '';
  return `${kind === 'dropped' ? 'gone' : 'new'}: ${name}${place}`;
}
