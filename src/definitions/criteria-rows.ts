/** Rows of a comparison that the criteria fill: metrics, dimensions of the concept, other conditions. */
import type { Concept, ConceptDimension, Definition, Metric } from '../catalogue/entries.js';
import type { ComparisonPart, JudgementLeafPart } from '../catalogue/parts.js';
import { quantityName } from '../criteria/criteria-text.js';
import type { ComparisonCell, ComparisonRow, ComparisonValue } from './comparison.js';
import { notCodedCell, textCell, valueCell } from './comparison-cells.js';
import { type PlacedLeaf, placedLeaves } from './comparison-leaves.js';
import { speaksTo } from './dimension-words.js';

interface Read {
  readonly definition: Definition;
  readonly comparisons: readonly PlacedLeaf<ComparisonPart>[];
  readonly judgements: readonly PlacedLeaf<JudgementLeafPart>[];
}

/**
 * First the dimensions of the concept, as it lists them, then what else any of the definitions measures, then the
 * conditions that no dimension takes in. A condition that speaks to two dimensions stands in both.
 */
export function criteriaRows(
  { dimensions }: Concept,
  definitions: readonly Definition[],
  metrics: readonly Metric[],
): readonly ComparisonRow[] {
  const read = definitions.map(readLeaves);
  const listed = new Set(dimensions.map(({ metric }) => metric?.id));
  const unmeasured = dimensions.filter(({ metric }) => metric === null);
  const isSorted = ({ text }: JudgementLeafPart) => unmeasured.some(({ dimension }) => speaksTo(dimension, text));
  return [
    ...dimensions.flatMap((one) => (one.metric === null ? conceptRow(one, read) : metricRows(one.metric, read, one))),
    ...metrics.filter(({ id }) => !listed.has(id) && uses(read, id)).flatMap((metric) => metricRows(metric, read)),
    conditionRow(read, isSorted),
  ];
}

function readLeaves(definition: Definition): Read {
  const leaves = definition.criteria === undefined ? [] : placedLeaves(definition.criteria);
  return {
    definition,
    comparisons: leaves.flatMap(({ leaf, ...place }) => (leaf.kind === 'comparison' ? [{ leaf, ...place }] : [])),
    judgements: leaves.flatMap(({ leaf, ...place }) => (leaf.kind === 'judgement' ? [{ leaf, ...place }] : [])),
  };
}

function uses(read: readonly Read[], metric: string): boolean {
  return read.some(({ comparisons }) => comparisons.some(({ leaf }) => leaf.metric === metric));
}

/** One row for each thing measured: scores on different benchmarks are different quantities. */
function metricRows(metric: Metric, read: readonly Read[], listed?: ConceptDimension): readonly ComparisonRow[] {
  const used = read.flatMap(({ comparisons }) =>
    comparisons.filter(({ leaf }) => leaf.metric === metric.id).map(({ leaf }) => leaf.benchmark),
  );
  const benchmarks = used.length === 0 ? [undefined] : [...new Set(used)].toSorted();
  return benchmarks.map((benchmark) => {
    const cells = read.map(({ definition, comparisons }) =>
      definition.criteria === undefined
        ? notCodedCell(definition)
        : valueCell(
            definition,
            comparisons
              .filter(({ leaf }) => leaf.metric === metric.id && leaf.benchmark === benchmark)
              .map(({ leaf: { operator, value, unit }, ...place }): ComparisonValue => ({
                operator,
                value,
                unit,
                ...place,
              })),
          ),
    );
    const units = [...new Set(cells.flatMap(({ values }) => values.map(({ unit }) => unit)))];
    const name = quantityName({ metric: metric.id, ...(benchmark === undefined ? {} : { benchmark }) });
    return {
      dimension: benchmark === undefined ? (listed?.dimension ?? name) : name,
      kind: 'metric',
      metric,
      unit: units.length > 1 ? null : (units[0] ?? metric.unit),
      compare: listed?.compare ?? null,
      cells,
    };
  });
}

type IsSorted = (leaf: JudgementLeafPart) => boolean;

/** The conditions that speak to the dimension; where none does, what the summary says of it. */
function conceptRow({ dimension, compare }: ConceptDimension, read: readonly Read[]): ComparisonRow {
  const cells = read.map(({ definition, judgements }): ComparisonCell => {
    const speaking = judgements.filter(({ leaf }) => speaksTo(dimension, leaf.text)).map(inWords);
    const { criteria, summary, pinpoint } = definition;
    const said = speaking.length > 0 ? speaking : sentences(summary).filter((one) => speaksTo(dimension, one));
    return said.length === 0 && criteria === undefined
      ? notCodedCell(definition)
      : textCell(definition, said, pinpoint);
  });
  return { dimension, kind: 'concept', metric: null, unit: null, compare, cells };
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.;])\s+(?=[A-Z])/).map((sentence) => sentence.trim().replace(/[.;]$/, ''));
}

function conditionRow(read: readonly Read[], isSorted: IsSorted): ComparisonRow {
  const cells = read.map(({ definition, judgements }) => {
    if (definition.criteria === undefined) return notCodedCell(definition);
    const others = judgements.filter(({ leaf }) => !isSorted(leaf));
    return textCell(definition, others.map(inWords), definition.pinpoint);
  });
  return { dimension: 'other conditions', kind: 'condition', metric: null, unit: null, compare: null, cells };
}

function inWords({ leaf, holds, branch }: PlacedLeaf<JudgementLeafPart>): string {
  const said = `${holds ? '' : 'unless '}${leaf.text}`;
  return branch === null || !holds ? said : `${said} (one way in)`;
}
