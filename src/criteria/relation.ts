/** How the cases that one definition covers stand to those of another. `narrower`: the first covers less. */
export const RELATIONS = ['equivalent', 'narrower', 'broader', 'overlapping', 'disjoint'] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Whether there are cases of a kind: for certain; perhaps, as answers to judgements that nobody has compared would
 * have to go together; or not, whatever the answers.
 */
export type Existence = 'certain' | 'perhaps' | 'none';

export interface Existences {
  readonly onlyA: Existence;
  readonly onlyB: Existence;
  readonly both: Existence;
}

const EITHER = [true, false];

/** The relations that are not ruled out, in the order of RELATIONS. */
export function possibleRelations({ onlyA, onlyB, both }: Existences): readonly Relation[] {
  const possible = new Set(
    readings(onlyA).flatMap((a) => readings(onlyB).flatMap((b) => readings(both).map((c) => relationOf(a, b, c)))),
  );
  return RELATIONS.filter((relation) => possible.has(relation));
}

/** The relation if whatever may exist does. */
export function relationIfIndependent({ onlyA, onlyB, both }: Existences): Relation {
  return relationOf(onlyA !== 'none', onlyB !== 'none', both !== 'none');
}

export function mirrored<T extends string>(relation: T): T | 'narrower' | 'broader' {
  if (relation === 'narrower') return 'broader';
  return relation === 'broader' ? 'narrower' : relation;
}

function relationOf(onlyA: boolean, onlyB: boolean, both: boolean): Relation {
  if (!onlyA) return onlyB ? 'narrower' : 'equivalent';
  if (!onlyB) return 'broader';
  return both ? 'overlapping' : 'disjoint';
}

function readings(existence: Existence): readonly boolean[] {
  return existence === 'perhaps' ? EITHER : [existence === 'certain'];
}
