import { RELATIONS } from '../criteria/relation.js';
import { CELL_CONTENTS, ROW_KINDS } from './comparison.js';

/** The scales of comparison by the names that their enums have in the schema. */
export const COMPARISON_SCALES = {
  ComparisonCellContent: CELL_CONTENTS,
  ComparisonRowKind: ROW_KINDS,
  SetRelation: [...RELATIONS, 'undecided'],
} as const;
