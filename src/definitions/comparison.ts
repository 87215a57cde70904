/** What the comparison of a concept's definitions answers. */
import type { Concept, Definition, Intervention, Metric } from '../catalogue/entries.js';
import type { ComparisonOperator } from '../catalogue/scales.js';
import type { Relation } from '../criteria/relation.js';
import type { Witness } from '../criteria/witness.js';

export interface DefinitionComparison {
  readonly concept: Concept;
  /** regimes in published order, within each by the first date of the text, then as published */
  readonly definitions: readonly Definition[];
  /** interventions that were asked for by name and have no definition of the concept */
  readonly without: readonly Intervention[];
  readonly rows: readonly ComparisonRow[];
  /** every pair, in the order of the definitions */
  readonly relations: readonly DefinitionRelation[];
}

/**
 * What a row is about: a metric of the criteria; a dimension of the concept that nothing measures; conditions that no
 * dimension takes in; or what hangs on the definition in its text.
 */
export const ROW_KINDS = ['metric', 'concept', 'condition', 'clause'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface ComparisonRow {
  readonly dimension: string;
  readonly kind: RowKind;
  readonly metric: Metric | null;
  /** the unit that all values of the row share; null where there is none or several */
  readonly unit: string | null;
  /** how the concept says to compare */
  readonly compare: string | null;
  /** one for each definition, in their order */
  readonly cells: readonly ComparisonCell[];
}

/**
 * `silent`: the clause, as it is recorded, has nothing on it; `not-coded`: its criteria are not recorded, so that its
 * silence cannot be told from ours.
 */
export const CELL_CONTENTS = ['stated', 'silent', 'not-coded'] as const;
export type CellContent = (typeof CELL_CONTENTS)[number];

export interface ComparisonCell {
  readonly definition: Definition;
  readonly content: CellContent;
  readonly silent: boolean;
  /** in words; null unless stated */
  readonly text: string | null;
  /** operator, value and unit of the only threshold; null where there is none, or several: then see `values` */
  readonly operator: ComparisonOperator | null;
  readonly value: number | null;
  readonly unit: string | null;
  /** every threshold, in the order of the criteria */
  readonly values: readonly ComparisonValue[];
  /** the clause; of rows about clauses, all of them; null unless stated */
  readonly pinpoint: string | null;
}

/** One threshold and where in the criteria it stands. */
export interface ComparisonValue {
  readonly operator: ComparisonOperator;
  readonly value: number;
  readonly unit: string;
  /** whether the definition asks for it; false: it is what takes a case out */
  readonly holds: boolean;
  /** what must hold with it where it is one way in among several; null where it is asked of every case */
  readonly branch: string | null;
  /** as seed files name it: `criteria.anyOf.0.allOf.1` */
  readonly path: string;
}

/** How the cases that two definitions cover stand to each other; `narrower`: a covers less than b. */
export interface DefinitionRelation {
  readonly a: Definition;
  readonly b: Definition;
  readonly relation: Relation | 'undecided';
  /** the relations that are not ruled out */
  readonly possible: readonly Relation[];
  /** the relation if no answer to a judgement of one text bears on those of the other */
  readonly ifIndependent: Relation | 'undecided';
  /** a case that a covers and b does not; null where there is none, or none is known */
  readonly witnessOnlyA: Witness | null;
  readonly witnessOnlyB: Witness | null;
  readonly witnessBoth: Witness | null;
  /** the witnesses in one sentence each */
  readonly onlyAInWords: string | null;
  readonly onlyBInWords: string | null;
  readonly undecidedBecause: readonly string[];
}
