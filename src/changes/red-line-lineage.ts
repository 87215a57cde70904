import type { Catalogue } from '../catalogue/catalogue.js';
import type { RedLine, Subject } from '../catalogue/entries.js';
import type { Change } from './change.js';
import { changesOver } from './changes-over.js';
import { isRedLine } from './clauses.js';
import { lineageWith } from './lineages.js';
import { type Link, linksOf } from './links.js';

/** A red line before and after one step; null where it came or went there. */
export interface LineMove {
  /** a provision or definition where the line was made into one or out of one */
  readonly before: Subject | null;
  readonly after: Subject | null;
  /** what changed; null where it was carried over as it is */
  readonly change: Change | null;
}

/** A red line through the versions of its text. */
export interface RedLineLineage {
  /** oldest version first, the line itself included */
  readonly lines: readonly RedLine[];
  /** how each went over into the next, in the same order; empty where there is only one version */
  readonly moves: readonly LineMove[];
}

/**
 * What a red line came from and what became of it, through all versions: by slug, and by the editors' pairs where a
 * line was renamed, split, merged, or made into another kind of clause. Lines that only share a forebear with it, or
 * only merge with it later, are lines of their own.
 */
export function lineageOf(catalogue: Catalogue, redLine: RedLine): RedLineLineage {
  const successions = lineageWith(catalogue, redLine.intervention)?.successions ?? [];
  const links = successions.flatMap(linksOf);
  const past = walk(redLine, links, 'after', 'before');
  const future = walk(redLine, links, 'before', 'after');
  const own = new Set<Link>([...past, ...future]);
  const ordered = links.filter((link) => own.has(link));
  const lines = new Set([redLine, ...ordered.flatMap(({ before, after }) => [before, after])].filter(isLine));
  const place = ({ intervention }: RedLine) => lineageWith(catalogue, intervention)?.members.indexOf(intervention) ?? 0;
  return {
    lines: [...lines].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1)),
    moves: ordered.map((link) => ({ before: link.before, after: link.after, change: changeAt(catalogue, link) })),
  };
}

/** Every link that leads on from a clause in one direction. */
function walk(start: Subject, links: readonly Link[], at: 'before' | 'after', to: 'before' | 'after'): Set<Link> {
  const clauses = new Set<Subject>([start]);
  const found = new Set<Link>();
  for (const clause of clauses) {
    for (const link of links.filter((one) => one[at] === clause)) {
      const next = link[to];
      found.add(link);
      if (next !== null) clauses.add(next);
    }
  }
  return found;
}

function changeAt(catalogue: Catalogue, { before, after, succession }: Link): Change | null {
  const { changes } = changesOver(catalogue, succession);
  return changes.find((change) => change.before === before && change.entry === after) ?? null;
}

function isLine(subject: Subject | null): subject is RedLine {
  return subject !== null && isRedLine(subject);
}
