import type { ConceptPart } from '../../catalogue/parts-frame.js';
import { childrenOf, type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

type Rows = Pick<TableRows, 'concept' | 'concept_dimension' | 'concept_relation' | 'concept_example'>;

export function conceptsRows(concepts: readonly ConceptPart[]): Rows {
  return {
    concept: concepts.map(({ id, slug, title, order, question, description, whyRegimesDiffer }) => ({
      id,
      slug,
      title,
      place: order,
      question,
      description,
      why_regimes_differ: whyRegimesDiffer,
    })),
    concept_dimension: concepts.flatMap(({ id, dimensions }) =>
      dimensions.map((x, i) => ({ concept: id, position: i + 1, ...x, metric: x.metric ?? null })),
    ),
    concept_relation: concepts.flatMap(({ id, broader, related }) => [
      ...broader.map((other, i) => ({ concept: id, relation: 'broader' as const, position: i + 1, other })),
      ...related.map((other, i) => ({ concept: id, relation: 'related' as const, position: i + 1, other })),
    ]),
    concept_example: concepts.flatMap(({ id, examples }) =>
      examples.map((x, i) => ({
        concept: id,
        position: i + 1,
        ...x,
        definition: x.definition ?? null,
        at: x.at ?? null,
      })),
    ),
  };
}

export function conceptsParts(rows: Rows, publish: Publish): readonly ConceptPart[] {
  const dimensions = childrenOf(rows.concept_dimension, (row) => row.concept);
  const relations = childrenOf(rows.concept_relation, (row) => `${row.relation} ${row.concept}`);
  const examples = childrenOf(rows.concept_example, (row) => row.concept);
  return publish(rows.concept).map(({ place, why_regimes_differ, ...row }) => ({
    ...row,
    order: place,
    whyRegimesDiffer: why_regimes_differ,
    dimensions: dimensions(row.id).map(({ concept: _concept, position: _position, ...x }) => present(x)),
    broader: relations(`broader ${row.id}`).map((x) => x.other),
    related: relations(`related ${row.id}`).map((x) => x.other),
    examples: examples(row.id).map(({ concept: _concept, position: _position, ...x }) => present(x)),
  }));
}
