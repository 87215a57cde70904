/** Tables of terms: concepts, metrics, judgements that definitions share, and the words of the scales. */
import type { Concept, Judgement, Metric } from '../catalogue/entries.js';
import * as f from './fields.js';
import { type Table, tableOf } from './table.js';

const CONCEPTS = tableOf<Concept>({
  name: 'concepts',
  kinds: ['concept'],
  description: 'Ideas that regimes define, each in its own way.',
  unit: 'an idea, however many definitions it has',
  key: ['id'],
  from: ({ concepts }) => concepts,
  fields: [
    f.id(),
    f.slug(),
    f.text('title', 'what it is called', ({ title }) => title),
    f.integer('place', 'its place in the list, from 1', ({ order }) => order),
    f.text('question', 'the question that a definition answers', ({ question }) => question),
    f.text('description', 'what it is about', ({ description }) => description),
    f.text('why_regimes_differ', 'why definitions differ', ({ whyRegimesDiffer }) => whyRegimesDiffer),
  ],
});

const DIMENSIONS = tableOf<f.Of<Concept, Concept['dimensions'][number]>>({
  name: 'concept_dimensions',
  kinds: ['concept'],
  description: 'In which respects definitions of a concept can be compared.',
  unit: 'one respect of one concept',
  key: ['concept', 'position'],
  from: ({ concepts }) => f.each(concepts, ({ dimensions }) => dimensions),
  fields: [
    f.link('concept', 'concepts', 'of which concept', ({ owner }) => owner.id),
    f.position(),
    f.text('dimension', 'the respect', ({ item }) => item.dimension),
    f.maybeLink('metric', 'metrics', 'how it is measured', ({ item }) => item.metric?.id),
    f.text('compare', 'how to compare', ({ item }) => item.compare),
  ],
});

const RELATIONS = tableOf<f.Of<Concept, Concept> & { readonly relation: string }>({
  name: 'concept_relations',
  kinds: ['concept'],
  description: 'Concepts above a concept, and beside it.',
  unit: 'one relation as seen from one concept; related ones count twice',
  key: ['concept', 'relation', 'other'],
  *from({ concepts }) {
    for (const one of f.each(concepts, (x) => x.broader)) yield { ...one, relation: 'broader' };
    for (const one of f.each(concepts, (x) => x.related)) yield { ...one, relation: 'related' };
  },
  fields: [
    f.link('concept', 'concepts', 'the one', ({ owner }) => owner.id),
    f.text('relation', 'what the other is to it', ({ relation }) => relation, { values: ['broader', 'related'] }),
    f.link('other', 'concepts', 'the other', ({ item }) => item.id),
  ],
});

const EXAMPLES = tableOf<f.Of<Concept, Concept['examples'][number]>>({
  name: 'concept_examples',
  kinds: ['concept'],
  description: 'Examples of what regimes do with a concept.',
  unit: 'one example of one concept',
  key: ['concept', 'position'],
  from: ({ concepts }) => f.each(concepts, ({ examples }) => examples),
  fields: [
    f.link('concept', 'concepts', 'of which concept', ({ owner }) => owner.id),
    f.position(),
    f.text('text', 'the example', ({ item }) => item.text),
    f.maybeLink('definition', 'definitions', 'the definition that it is', ({ item }) => item.definition?.id),
    f.text('evidence', 'how it was established', ({ item }) => item.evidence),
    f.maybe('read_at', 'the address or work where it was read', ({ item }) => item.at),
  ],
});

const METRICS = tableOf<Metric>({
  name: 'metrics',
  kinds: ['metric'],
  description: 'What definitions measure.',
  unit: 'a quantity',
  key: ['id'],
  from: ({ metrics }) => metrics,
  fields: [
    f.id(),
    f.slug(),
    f.text('unit', 'its unit', ({ unit }) => unit),
    f.maybe('means', 'what it is', ({ means }) => means),
  ],
});

const JUDGEMENTS = tableOf<Judgement>({
  name: 'shared_judgements',
  kinds: ['judgement'],
  description: 'Questions for a person to decide on which several definitions turn.',
  unit: 'a question',
  key: ['id'],
  from: ({ judgements }) => judgements,
  fields: [f.id(), f.slug(), f.text('meaning', 'what is to be decided', ({ meaning }) => meaning)],
});

interface Word {
  readonly scale: string;
  readonly term: string;
  readonly title: string | null;
  readonly means: string;
}

const VOCABULARY = tableOf<Word>({
  name: 'vocabulary',
  kinds: [],
  description: 'What the words of the scales mean. The probabilities of confidence are in percent.',
  unit: 'a word of one scale',
  key: ['scale', 'term'],
  *from({ frame }) {
    for (const { slug, title, means } of frame.strengths) yield { scale: 'strength', term: slug, title, means };
    for (const { slug, probability } of frame.confidence) {
      const [low, high] = probability.map((one) => Math.round(one * 100));
      yield { scale: 'confidence', term: slug, title: null, means: `${String(low)} to ${String(high)} %` };
    }
    for (const { slug, means } of frame.evidence) yield { scale: 'evidence', term: slug, title: null, means };
    for (const { slug, means } of frame.taxonomies) yield { scale: 'taxonomy', term: slug, title: null, means };
    for (const { criterion, holds, doesNotHold } of frame.rubric.criteria) {
      const means = `Holds: ${holds} Does not hold: ${doesNotHold}`;
      yield { scale: 'anatomy-criterion', term: criterion, title: null, means };
    }
  },
  fields: [
    f.text('scale', 'which scale', ({ scale }) => scale),
    f.text('term', 'the word', ({ term }) => term),
    f.maybe('title', 'what it is called', ({ title }) => title),
    f.text('meaning', 'what it means', ({ means }) => means),
  ],
});

export const TERM_TABLES: readonly Table[] = [
  CONCEPTS,
  DIMENSIONS,
  RELATIONS,
  EXAMPLES,
  METRICS,
  JUDGEMENTS,
  VOCABULARY,
];
