import { type Finding, FRAME } from '../catalogue/finding.js';
import { type EntryKind, type Id, kindOf } from '../catalogue/ids.js';
import { partReferences } from '../catalogue/part-references.js';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { originOf } from './seed-origin.js';

/** The kinds of entries that each frame file holds. */
const HELD: Readonly<Record<string, readonly EntryKind[]>> = {
  'regimes.yaml': ['regime'],
  'authorities.yaml': ['authority'],
  'vocabulary.yaml': ['metric'],
  'judgements.yaml': ['judgement'],
  'layers.yaml': ['layer', 'cause', 'reference'],
  'scenarios.yaml': ['scenario', 'reference'],
  'concepts.yaml': ['concept'],
};
const INTERVENTION = /^interventions\/(.+)\.yaml$/;

/**
 * Without what only follows from files that were left out: findings about what they would have said of the frame, and
 * references to entries of theirs: those entries are not missing, only not read.
 */
export function withoutExcused(
  findings: readonly Finding[],
  parts: CatalogueParts,
  leftOut: readonly string[],
): readonly Finding[] {
  if (leftOut.length === 0) return findings;
  const kinds = new Set(leftOut.flatMap((file) => HELD[file] ?? []));
  const slugs = new Set(leftOut.map((file) => INTERVENTION.exec(file)?.[1]));
  const notRead = (id: Id) => {
    const kind = kindOf(id);
    return (kind !== undefined && kinds.has(kind)) || slugs.has(id.split('/')[1]);
  };
  const excused = new Set<string>();
  for (const { from, path, to } of partReferences(parts)) if (notRead(to)) excused.add(key(from, path));
  return findings.filter(({ code, entry, path }) => {
    if (entry === FRAME) return !leftOut.includes(originOf(new Map(), entry, path)?.file ?? '');
    return code !== 'DANGLING_REFERENCE' || !excused.has(key(entry, path));
  });
}

function key(entry: Id, path: Finding['path']): string {
  return [entry, ...path].join('\u0000');
}
