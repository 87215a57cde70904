/** How two definitions stand to each other, for people. */
import type { Definition } from '../../catalogue/entries.js';
import { mirrored } from '../../criteria/relation.js';
import type { DefinitionRelation } from '../../definitions/comparison.js';

export type SetRelation = DefinitionRelation['relation'];

/** In a sentence between two names. */
export const RELATION_WORDS: Readonly<Record<SetRelation, string>> = {
  equivalent: 'covers the same cases as',
  narrower: 'covers less than',
  broader: 'covers more than',
  overlapping: 'overlaps with',
  disjoint: 'shares no case with',
  undecided: 'cannot be told, from what is recorded, against',
};

/** A mark that stands for the relation of the row to the column; never alone, see `RELATION_SHORT`. */
export const RELATION_MARKS: Readonly<Record<SetRelation, string>> = {
  equivalent: '=',
  narrower: '⊂',
  broader: '⊃',
  overlapping: '∩',
  disjoint: '∅',
  undecided: '?',
};

export const RELATION_SHORT: Readonly<Record<SetRelation, string>> = {
  equivalent: 'the same',
  narrower: 'narrower',
  broader: 'broader',
  overlapping: 'overlapping',
  disjoint: 'disjoint',
  undecided: 'undecided',
};

/** How `row` stands to `column`, by the pair that is on record in one order only; null on the diagonal. */
export function relationOfRow(
  relations: readonly DefinitionRelation[],
  row: Definition,
  column: Definition,
): SetRelation | null {
  const found = relations.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
  if (found === undefined) return null;
  return found.a === row ? found.relation : mirrored(found.relation);
}
