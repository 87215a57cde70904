import type { Catalogue } from '../catalogue/catalogue.js';
import { type Pieces, whole } from '../catalogue/pieces.js';
import { chooseDefinitions, type ComparisonQuestion } from './choose-definitions.js';
import { clauseRows } from './clause-rows.js';
import type { DefinitionComparison } from './comparison.js';
import { comparisonRelations } from './comparison-relations.js';
import { criteriaRows } from './criteria-rows.js';

/**
 * The definitions of a concept side by side: what each says along every dimension, and how the cases that they cover
 * stand to each other.
 * @throws QuestionError UNKNOWN_ENTRY for an unknown slug; BAD_ARGUMENT where fewer than two definitions are left
 */
export function compareDefinitions(
  catalogue: Catalogue,
  concept: string,
  question: ComparisonQuestion = {},
): DefinitionComparison {
  return whole(compareInPieces(catalogue, concept, question));
}

/**
 * The same in pieces of a pair of definitions each.
 * @throws as `compareDefinitions`, when it is begun
 */
export function* compareInPieces(
  catalogue: Catalogue,
  concept: string,
  question: ComparisonQuestion = {},
): Pieces<DefinitionComparison> {
  const chosen = chooseDefinitions(catalogue, concept, question);
  return {
    ...chosen,
    rows: [
      ...criteriaRows(chosen.concept, chosen.definitions, catalogue.metrics),
      ...clauseRows(catalogue, chosen.definitions),
    ],
    relations: yield* comparisonRelations(chosen.definitions),
  };
}
