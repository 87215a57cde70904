import type { Catalogue } from '../catalogue/catalogue.js';
import { firstDay } from '../catalogue/dates.js';
import type { Intervention, RedLine, Subject } from '../catalogue/entries.js';
import { kindOf } from '../catalogue/ids.js';

/**
 * The same line through the versions of its text, oldest first, itself included: red lines of one slug in versions
 * that supersede each other, and those that an editor's account of a change joins.
 */
export function lineageOf(catalogue: Catalogue, redLine: RedLine): readonly RedLine[] {
  const joined = changesOf(catalogue);
  const lineage = new Set([redLine]);
  for (const line of lineage) {
    for (const neighbour of [...sameSlug(line), ...(joined.get(line) ?? [])]) lineage.add(neighbour);
  }
  const age = ({ intervention }: RedLine) => intervention.events.map((event) => firstDay(event.date)).sort()[0] ?? '';
  return [...lineage].sort((a, b) => compare(age(a), age(b)) || compare(a.id, b.id));
}

function sameSlug({ slug, intervention }: RedLine): readonly RedLine[] {
  const versions: readonly Intervention[] = [
    ...(intervention.supersedes === null ? [] : [intervention.supersedes]),
    ...intervention.supersededBy,
  ];
  return versions.flatMap((version) => version.redLines.filter((redLine) => redLine.slug === slug));
}

const joinedBy = new WeakMap<Catalogue, ReadonlyMap<Subject, readonly RedLine[]>>();

/** Red lines that were read as one line before and after a change, once for each catalogue. */
function changesOf(catalogue: Catalogue): ReadonlyMap<Subject, readonly RedLine[]> {
  const known = joinedBy.get(catalogue);
  if (known !== undefined) return known;
  const joined = new Map<Subject, RedLine[]>();
  const join = (a: Subject, b: RedLine) => joined.set(a, [...(joined.get(a) ?? []), b]);
  for (const { before, after } of catalogue.lineageSteps.flatMap((step) => step.changes)) {
    if (!isRedLine(before) || !isRedLine(after)) continue;
    join(before, after);
    join(after, before);
  }
  joinedBy.set(catalogue, joined);
  return joined;
}

function isRedLine(subject: Subject | null): subject is RedLine {
  return subject !== null && kindOf(subject.id) === 'red-line';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
