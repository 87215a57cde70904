import type { Intervention, LineageChange, LineageStep, Subject } from '../catalogue/entries.js';
import { clausesOf } from './clauses.js';
import { type Link, linksOf } from './links.js';
import type { Succession } from './successions.js';

/** What the editors say about one step that a clause went through. */
export interface Said {
  readonly step: LineageStep;
  readonly change: LineageChange;
}

/** A clause of the first version and what became of it in the last, one of them null where it came or went. */
export interface Pair {
  readonly before: Subject | null;
  readonly after: Subject | null;
  /** in the order of the steps; empty where the editors are silent throughout */
  readonly said: readonly Said[];
}

type Trail = readonly Link[];

/**
 * The clauses of the first version and of the last, followed through all versions between. A clause that split or
 * merged is in several pairs; one that came and went in between is in none.
 */
export function pairsBetween(
  from: Intervention,
  to: Intervention | null,
  route: readonly Succession[],
): readonly Pair[] {
  const links = route.flatMap(linksOf);
  const trails = clausesOf(from).flatMap((clause) => follow(clause, links));
  const arrivals = (trail: Trail) =>
    to === null ? undefined : clausesOf(to).find((one) => one === trail.at(-1)?.after);
  const survived = group(trails.filter((trail) => arrivals(trail) !== undefined));
  const survivors = new Set(survived.map(({ before }) => before));
  const reached = new Set(survived.map(({ after }) => after));
  const dropped = group(
    trails.filter((trail) => !survivors.has(trail[0]?.before ?? null) || isToldEnd(trail)),
    'before',
  );
  const origins = links.filter(({ before, after }) => before === null && after !== null);
  const added = group(
    origins
      .flatMap((origin) => (origin.after === null ? [] : extend([origin], origin.after, links)))
      .filter(
        (trail) => arrivals(trail) !== undefined && (!reached.has(trail.at(-1)?.after ?? null) || isToldEnd(trail)),
      ),
    'after',
  );
  return [...survived, ...dropped, ...added];
}

/**
 * A clause that the editors call dropped or added in the one step that it takes, though they pair it as well: something
 * of it was carried over, and something came or went.
 */
function isToldEnd([link, ...others]: Trail): boolean {
  return others.length === 0 && link !== undefined && link.said !== null && link.said.kind !== 'changed';
}

/** Every way that a clause goes until it is gone or the route ends. */
function follow(clause: Subject, links: readonly Link[]): readonly Trail[] {
  return extend([], clause, links);
}

function extend(trail: Trail, clause: Subject, links: readonly Link[]): readonly Trail[] {
  const next = links.filter(({ before }) => before === clause);
  if (next.length === 0) return trail.length === 0 ? [] : [trail];
  return next.flatMap((link) => {
    const longer = [...trail, link];
    return link.after === null ? [longer] : extend(longer, link.after, links);
  });
}

/** One pair for all trails with the same ends; `before` or `after`: only that end counts. */
function group(trails: readonly Trail[], end?: 'before' | 'after'): readonly Pair[] {
  const pairs = new Map<string, { before: Subject | null; after: Subject | null; links: Set<Link> }>();
  for (const trail of trails) {
    const before = end === 'after' ? null : (trail[0]?.before ?? null);
    const after = end === 'before' ? null : (trail.at(-1)?.after ?? null);
    const key = `${before?.id ?? ''} ${after?.id ?? ''}`;
    const pair = pairs.get(key) ?? { before, after, links: new Set() };
    for (const link of trail) pair.links.add(link);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ before, after, links }) => ({
    before,
    after,
    said: [...links].flatMap(({ said, succession: { step } }) =>
      said === null || step === null ? [] : [{ step, change: said }],
    ),
  }));
}
