import type { LineageChange, Subject } from '../catalogue/entries.js';
import { clausesOf, sameName } from './clauses.js';
import type { Succession } from './successions.js';

/** A clause of one version and what became of it in the next. One of the two is there. */
export interface Link {
  readonly before: Subject | null;
  readonly after: Subject | null;
  readonly succession: Succession;
  /** the editors' account of it; null where the editors are silent */
  readonly said: LineageChange | null;
}

const known = new WeakMap<Succession, readonly Link[]>();

/**
 * What became of every clause. The editors' pairs come first, across kinds and slugs. A clause that kept kind and slug
 * is the same line, unless the editors call it dropped or added. What is left stands alone.
 */
export function linksOf(succession: Succession): readonly Link[] {
  const before = known.get(succession);
  if (before !== undefined) return before;
  const links = [...toldLinks(succession), ...namedLinks(succession)];
  const all = [...links, ...loneLinks(succession, links)];
  known.set(succession, all);
  return all;
}

function toldLinks(succession: Succession): readonly Link[] {
  return (succession.step?.changes ?? []).map((said) => ({ before: said.before, after: said.after, succession, said }));
}

function namedLinks(succession: Succession): readonly Link[] {
  const changes = succession.step?.changes ?? [];
  const dropped = new Set(changes.filter(({ kind }) => kind === 'dropped').map(({ before }) => before));
  const added = new Set(changes.filter(({ kind }) => kind === 'added').map(({ after }) => after));
  const later = succession.to === null ? [] : clausesOf(succession.to);
  return clausesOf(succession.from).flatMap((before): readonly Link[] => {
    const after = later.find((clause) => sameName(before, clause));
    if (after === undefined || dropped.has(before) || added.has(after)) return [];
    if (changes.some((said) => said.before === before && said.after === after)) return [];
    return [{ before, after, succession, said: null }];
  });
}

function loneLinks(succession: Succession, links: readonly Link[]): readonly Link[] {
  const had = new Set(links.map(({ before }) => before));
  const has = new Set(links.map(({ after }) => after));
  const gone = clausesOf(succession.from).filter((clause) => !had.has(clause));
  const come = succession.to === null ? [] : clausesOf(succession.to).filter((clause) => !has.has(clause));
  return [
    ...gone.map((before): Link => ({ before, after: null, succession, said: null })),
    ...come.map((after): Link => ({ before: null, after, succession, said: null })),
  ];
}
