import {
  RELEASE_CHANGE_KINDS,
  type ReleaseChange,
  type ReleaseChangeKind,
  type ReleaseDiff,
} from './release-changes.js';

/** How many entries a section names, and fields an entry; `releaseChanges` has them all. */
const NAMED_ENTRIES = 60;
const NAMED_FIELDS = 8;

/**
 * What a release says of itself: what its publisher wrote, then what the data say.
 * @param diff since the release before; null for the first
 */
export function releaseNotes(written: string, before: string | null, diff: ReleaseDiff | null): string {
  const drafted = before === null || diff === null ? '' : draftedNotes(before, diff);
  return [written.trim(), drafted].filter((part) => part !== '').join('\n\n');
}

/** Notes drafted from what differs: counts, then entry by entry with the names of the fields. */
export function draftedNotes(before: string, { changes, reordered }: ReleaseDiff): string {
  const of = (kind: ReleaseChangeKind) => changes.filter(({ change }) => change === kind);
  const counts = RELEASE_CHANGE_KINDS.map((kind) => [of(kind).length, kind] as const).filter(([count]) => count > 0);
  const summed = counts.map(([count, kind], i) => `${count}${i === 0 ? entries(count) : ''} ${kind}`).join(', ');
  const order = reordered.length === 0 ? [] : [`Published in another order: ${reordered.join(', ')}.`];
  const sections = RELEASE_CHANGE_KINDS.flatMap((kind) => section(kind, of(kind)));
  return [`Since ${before}: ${summed || 'no entry changed'}.`, ...order, ...sections].join('\n\n');
}

function section(kind: ReleaseChangeKind, changes: readonly ReleaseChange[]): readonly string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, NAMED_ENTRIES).map(line);
  const left = changes.length - lines.length;
  const more = left > 0 ? [`- and ${left} more`] : [];
  return [[`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}:`, ...lines, ...more].join('\n')];
}

function line({ title, id, fields }: ReleaseChange): string {
  const names = fields.slice(0, NAMED_FIELDS).map(({ label }) => label);
  const left = fields.length - names.length;
  const what = names.length === 0 ? '' : `: ${[...names, ...(left > 0 ? [`${left} more`] : [])].join('; ')}`;
  return `- ${title} [${id}]${what}`;
}

function entries(count: number): string {
  return count === 1 ? ' entry' : ' entries';
}
