import type { Catalogue } from '../catalogue/catalogue.js';
import { firstDay } from '../catalogue/dates.js';
import type { Intervention } from '../catalogue/entries.js';
import { type Succession, successionsOf } from './successions.js';

/** Versions of one policy, and texts that took each other up. */
export interface Lineage {
  /** oldest first, by the day of their first event, then by slug */
  readonly members: readonly Intervention[];
  /** in the order of their later version, then of their earlier one; an end without successor comes last */
  readonly successions: readonly Succession[];
}

const known = new WeakMap<Catalogue, readonly Lineage[]>();

/** Every lineage of two members or with an end, oldest first. One without successions is no lineage. */
export function lineages(catalogue: Catalogue): readonly Lineage[] {
  const before = known.get(catalogue);
  if (before !== undefined) return before;
  const all = findLineages(catalogue);
  known.set(catalogue, all);
  return all;
}

function findLineages(catalogue: Catalogue): readonly Lineage[] {
  const groups: { members: Set<Intervention>; successions: Succession[] }[] = [];
  for (const succession of successionsOf(catalogue)) {
    const ends = succession.to === null ? [succession.from] : [succession.from, succession.to];
    const touched = groups.filter(({ members }) => ends.some((end) => members.has(end)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      members: new Set([...touched.flatMap(({ members }) => [...members]), ...ends]),
      successions: [...touched.flatMap(({ successions }) => successions), succession],
    });
  }
  return groups
    .map(({ members, successions }) => lineage([...members].sort(byDate), successions))
    .sort((a, b) => compareFirst(a.members, b.members));
}

/** The lineage that an intervention belongs to; undefined where it has neither predecessor nor successor. */
export function lineageWith(catalogue: Catalogue, intervention: Intervention): Lineage | undefined {
  return lineages(catalogue).find(({ members }) => members.includes(intervention));
}

/** The day of its first event; what has none comes last. */
export function startOf(intervention: Intervention): string {
  return (
    intervention.events
      .map(({ date }) => firstDay(date))
      .sort()
      .at(0) ?? '9999-12-31'
  );
}

function lineage(members: readonly Intervention[], successions: readonly Succession[]): Lineage {
  const place = (version: Intervention | null) => (version === null ? members.length : members.indexOf(version));
  return {
    members,
    successions: [...successions].sort((a, b) => place(a.to) - place(b.to) || place(a.from) - place(b.from)),
  };
}

function byDate(a: Intervention, b: Intervention): number {
  return compare(startOf(a), startOf(b)) || compare(a.slug, b.slug);
}

function compareFirst(a: readonly Intervention[], b: readonly Intervention[]): number {
  const [first] = a;
  const [second] = b;
  return first === undefined || second === undefined ? a.length - b.length : byDate(first, second);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
