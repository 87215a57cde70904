import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Definition } from '../../catalogue/entries.js';
import { clauseRows } from '../../definitions/clause-rows.js';
import type { DefinitionComparison, DefinitionRelation } from '../../definitions/comparison.js';
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
    relations: picked.flatMap((a, i) => picked.slice(i + 1).map((b) => relationBetween(a, b))),
  };
}

const known = new WeakMap<Definition, WeakMap<Definition, DefinitionRelation>>();

/** Pairs are compared once: they are immutable, and people look at the same ones from many sides. */
function relationBetween(a: Definition, b: Definition): DefinitionRelation {
  const withA = known.get(a) ?? new WeakMap<Definition, DefinitionRelation>();
  known.set(a, withA);
  const before = withA.get(b);
  if (before !== undefined) return before;
  const [relation] = comparisonRelations([a, b]);
  if (relation === undefined) throw new TypeError('two definitions have one relation');
  withA.set(b, relation);
  return relation;
}
