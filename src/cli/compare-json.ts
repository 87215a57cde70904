/** Comparisons in the shape of the GraphQL API, so that one script reads both. */
import type { ComparisonCell, DefinitionRelation } from '../definitions/comparison.js';
import type { CompareAnswer } from './compare-answer.js';
import { enumName, type Json, printData } from './coverage-json.js';

/** `{ data: { context, compareDefinitions: { concept, definitions, rows, relations } } }`. */
export function compareJson({ from, comparison }: CompareAnswer): string {
  const { concept, definitions, without, rows, relations } = comparison;
  return printData({
    context: from,
    compareDefinitions: {
      concept: { id: concept.id, slug: concept.slug, title: concept.title },
      definitions: definitions.map(({ id, term, pinpoint, intervention }) => ({
        id,
        term,
        pinpoint,
        intervention: { id: intervention.id, slug: intervention.slug, shortTitle: intervention.shortTitle },
      })),
      without: without.map(({ id, slug }) => ({ id, slug })),
      rows: rows.map(({ dimension, kind, metric, unit, compare, cells }) => ({
        dimension,
        kind: enumName(kind),
        metric: metric === null ? null : { id: metric.id, slug: metric.slug },
        unit,
        compare,
        cells: cells.map(cellNode),
      })),
      relations: relations.map(relationNode),
    },
  });
}

function cellNode({ definition, content, ...cell }: ComparisonCell): Json {
  return { definition: { id: definition.id }, content: enumName(content), ...cell };
}

function relationNode({ a, b, relation, possible, ifIndependent, ...rest }: DefinitionRelation): Json {
  return {
    a: { id: a.id },
    b: { id: b.id },
    relation: enumName(relation),
    possible: possible.map(enumName),
    ifIndependent: enumName(ifIndependent),
    ...rest,
  };
}
