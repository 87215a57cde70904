import type { Catalogue } from '../catalogue/catalogue.js';
import { diffCatalogues, type EntryDiff } from '../catalogue/entry-diff.js';
import type { FieldDiff } from '../catalogue/field-diff.js';
import { type EntryKind, type Id, kindOf } from '../catalogue/ids.js';
import { partsOf } from '../catalogue/parts-of.js';
import { entryTitle } from '../citations/entry-title.js';

export const RELEASE_CHANGE_KINDS = ['added', 'removed', 'changed'] as const;
export type ReleaseChangeKind = (typeof RELEASE_CHANGE_KINDS)[number];

export interface ReleaseFieldChange extends FieldDiff {
  /** its path in words: `events › proposed 2024-02-07 › note` */
  readonly label: string;
}

/** What became of one entry between two releases. */
export interface ReleaseChange {
  readonly id: Id;
  /** null: the frame (scales, rubric, reliability) */
  readonly kind: EntryKind | null;
  /** what it is called in the later of the releases that have it */
  readonly title: string;
  readonly change: ReleaseChangeKind;
  /** empty where it was added or removed */
  readonly fields: readonly ReleaseFieldChange[];
  /** place among all changes, from 0 */
  readonly position: number;
}

export interface ReleaseDiff {
  /** by kind as the catalogue lists them, then by id */
  readonly changes: readonly ReleaseChange[];
  /** lists whose entries are published in another order */
  readonly reordered: readonly string[];
}

const computed = new WeakMap<Catalogue, WeakMap<Catalogue, ReleaseDiff>>();

/** Computed once for two catalogues, as long as both are held. */
export function releaseChanges(before: Catalogue, after: Catalogue): ReleaseDiff {
  const others = computed.get(before) ?? new WeakMap<Catalogue, ReleaseDiff>();
  computed.set(before, others);
  let diff = others.get(after);
  if (diff === undefined) others.set(after, (diff = compare(before, after)));
  return diff;
}

function compare(before: Catalogue, after: Catalogue): ReleaseDiff {
  const { entries, reordered } = diffCatalogues(partsOf(before), partsOf(after));
  const changes = entries.map((entry, position): ReleaseChange => ({
    id: entry.id,
    kind: kindOf(entry.id) ?? null,
    title: titleOf(entry, before, after),
    change: entry.change,
    fields: entry.fields.map((field) => ({ ...field, label: pathLabel(field.path) })),
    position,
  }));
  return { changes, reordered };
}

function titleOf({ id }: EntryDiff, before: Catalogue, after: Catalogue): string {
  const entry = after.byId.get(id) ?? before.byId.get(id);
  return entry === undefined ? 'Scales, rubric and reliability' : entryTitle(entry);
}

function pathLabel(path: FieldDiff['path']): string {
  const words = path.map((step) => (typeof step === 'number' ? String(step + 1) : inWords(step)));
  return words.join(' › ');
}

/** `appliesFrom` is `applies from`; keys of items stay as they are. */
function inWords(step: string): string {
  return /^[a-z]+(?:[A-Z][a-z]*)+$/.test(step)
    ? step.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : step;
}
