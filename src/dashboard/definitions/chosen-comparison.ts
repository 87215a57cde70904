import type { Catalogue } from '../../catalogue/catalogue.js';
import { whole } from '../../catalogue/pieces.js';
import { clauseRows } from '../../definitions/clause-rows.js';
import type { DefinitionComparison } from '../../definitions/comparison.js';
import { comparisonRelations } from '../../definitions/comparison-relations.js';
import { criteriaRows } from '../../definitions/criteria-rows.js';
import type { PickedDefinitions } from './compare-question.js';

/** The comparison of the definitions that were picked, one by one and not by their texts. */
export function chosenComparison(catalogue: Catalogue, { concept, picked }: PickedDefinitions): DefinitionComparison {
  return {
    concept,
    definitions: picked,
    without: [],
    rows: [...criteriaRows(concept, picked, catalogue.metrics), ...clauseRows(catalogue, picked)],
    relations: whole(comparisonRelations(picked)),
  };
}
