/** A definition report: how texts define one concept, and which definition covers more. */
import type { DefinitionComparison, DefinitionRelation } from '../definitions/comparison.js';
import { nameOf } from '../definitions/comparison-relations.js';
import { criteriaText } from '../criteria/criteria-text.js';
import { comparisonScene, thresholdRows } from '../figures/comparison.js';
import { thresholdWords } from '../figures/comparison-thresholds.js';
import { capital, counted, listed, words } from '../figures/question-words.js';
import { noteOf } from './cited.js';
import { type Block, heading, type Inlines, paragraph, type Report, table } from './report-model.js';

export function comparisonReport(comparison: DefinitionComparison): Report {
  const { concept, definitions, without } = comparison;
  return {
    title: `${concept.title}: how ${counted(definitions.length, 'definition')} compare`,
    subtitle: concept.question,
    blocks: [
      heading(1, 'Summary'),
      ...summary(comparison).map((text) => paragraph(text)),
      ...(without.length === 0
        ? []
        : [
            paragraph(
              `Asked for and without a definition of it: ${listed(without.map(({ shortTitle }) => shortTitle))}.`,
            ),
          ]),
      heading(1, 'Why they differ'),
      paragraph(concept.description),
      paragraph(concept.whyRegimesDiffer),
      heading(1, 'Thresholds and relations'),
      {
        kind: 'figure',
        caption: `Thresholds of ${counted(definitions.length, 'definition')} of “${concept.title}”.`,
        scene: (options) => comparisonScene({ comparison, subtitle: concept.question }, options),
      },
      ...thresholdBlocks(comparison),
      ...relationBlocks(comparison),
      heading(1, 'The definitions'),
      ...definitions.flatMap((definition): readonly Block[] => [
        heading(2, nameOf(definition)),
        paragraph(`“${definition.term}”: `, definition.summary, ...noteOf(definition)),
        ...(definition.criteria === undefined
          ? [paragraph('Its criteria are not recorded.')]
          : [paragraph(`Criteria: ${criteriaText(definition.criteria)}.`)]),
        ...stated(comparison, definition),
      ]),
    ],
  };
}

function summary(comparison: DefinitionComparison): readonly string[] {
  const { definitions, relations } = comparison;
  const rows = thresholdRows(comparison);
  const counts = [...Map.groupBy(relations, ({ relation }) => relation)].map(
    ([relation, pairs]) => `${pairs.length} ${words(relation)}`,
  );
  const texts = new Set(definitions.map(({ intervention }) => intervention)).size;
  return [
    `${counted(definitions.length, 'definition')} in ${counted(texts, 'text')} are compared.`,
    rows.length === 0
      ? 'None of them sets a threshold in numbers: each rests on judgements.'
      : `Thresholds in numbers are set on ${listed(rows.map(({ metric, cells }) => `${words(metric?.slug ?? '')} (${cells.filter(({ values }) => values.length > 0).length})`))}.`,
    `Of ${counted(relations.length, 'pair')}: ${listed(counts)}. A pair is undecided where a judgement that a person must make stands between the two.`,
  ];
}

function thresholdBlocks(comparison: DefinitionComparison): readonly Block[] {
  return thresholdRows(comparison).map(({ metric, unit, cells }) =>
    table(
      `${capital(words(metric?.slug ?? ''))}${unit === null ? '' : `, ${unit}`}.`,
      ['Definition', 'Threshold', 'Goes with'],
      cells.flatMap(({ definition, values }) =>
        values.map((value): readonly Inlines[] => [
          [nameOf(definition), ...noteOf(definition)],
          [`${thresholdWords(value)} ${value.unit}`],
          [value.branch ?? 'every case'],
        ]),
      ),
    ),
  );
}

function relationBlocks({ relations, concept }: DefinitionComparison): readonly Block[] {
  const decided = relations.filter(({ relation }) => relation !== 'undecided');
  if (decided.length === 0) return [paragraph('No pair is decided by numbers alone.')];
  return [
    table(
      `Pairs of definitions of “${concept.title}” that can be decided.`,
      ['First', 'Second', 'The first is', 'A case that tells them apart'],
      decided.map((relation): readonly Inlines[] => [
        [nameOf(relation.a)],
        [nameOf(relation.b)],
        [words(relation.relation)],
        [apart(relation)],
      ]),
    ),
  ];
}

function apart({ onlyAInWords, onlyBInWords }: DefinitionRelation): string {
  return [onlyAInWords, onlyBInWords]
    .filter((one) => one !== null)
    .map(capital)
    .join('. ');
}

/** What each says along the dimensions that hang on it, where it says something. */
function stated(
  { rows }: DefinitionComparison,
  definition: DefinitionComparison['definitions'][number],
): readonly Block[] {
  const said = rows.flatMap(({ dimension, kind, cells }): readonly Inlines[] => {
    const cell = cells.find((one) => one.definition === definition);
    return kind === 'metric' || cell?.text == null ? [] : [[`${capital(dimension)}: ${cell.text}`]];
  });
  return said.length === 0 ? [] : [{ kind: 'list', items: said }];
}
