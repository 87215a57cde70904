/** A comparison with its footnotes: what every format of `redlines compare` is made from. */
import type { Definition } from '../catalogue/entries.js';
import type { ComparisonCell, DefinitionComparison, DefinitionRelation } from '../definitions/comparison.js';
import { nameOf } from '../definitions/comparison-relations.js';
import type { ReadFrom } from './read-from.js';
import { counted } from './text.js';

export interface CompareAnswer {
  readonly from: ReadFrom;
  readonly comparison: DefinitionComparison;
  /** from 1, in the order in which a reader meets them */
  readonly notes: readonly Footnote[];
  readonly noteOf: (cell: ComparisonCell) => number | undefined;
}

export interface Footnote {
  readonly number: number;
  /** `SB 53, Bus. & Prof. Code § 22757.11(i)(1). Senate Bill No. 53, …` */
  readonly text: string;
  readonly url: string | undefined;
}

export function compareAnswer(from: ReadFrom, comparison: DefinitionComparison): CompareAnswer {
  const notes = new Map<string, Footnote>();
  const key = ({ definition, pinpoint }: ComparisonCell) => `${definition.intervention.id}|${pinpoint ?? ''}`;
  for (const cell of comparison.rows.flatMap(({ cells }) => cells)) {
    const { definition, pinpoint } = cell;
    if (pinpoint === null || notes.has(key(cell))) continue;
    const { intervention, source } = definition;
    const text = `${intervention.shortTitle}, ${pinpoint}. ${source.title}`;
    notes.set(key(cell), { number: notes.size + 1, text, url: source.url });
  }
  return {
    from,
    comparison,
    notes: [...notes.values()],
    noteOf: (cell) => (cell.pinpoint === null ? undefined : notes.get(key(cell))?.number),
  };
}

/** `Which models are in scope: 4 definitions compared`. */
export function compareTitle({ comparison: { concept, definitions } }: CompareAnswer): string {
  return `${concept.title}: ${counted(definitions.length, 'definition')} compared`;
}

export function headingOf(definition: Definition): string {
  return nameOf(definition);
}

/** What a cell says, without its footnote. */
export function cellWords({ content, text }: ComparisonCell): string {
  if (content === 'silent') return 'silent';
  return content === 'not-coded' ? 'not recorded' : (text ?? '');
}

const RELATION_WORDS: Readonly<Record<DefinitionRelation['relation'], string>> = {
  equivalent: 'covers the same cases as',
  narrower: 'covers less than',
  broader: 'covers more than',
  overlapping: 'overlaps with',
  disjoint: 'shares no case with',
  undecided: 'cannot be told from what is recorded against',
};

/** `SB 53 (frontier model) covers less than EO 14110 (reportable model); covered by …`. */
export function relationWords({ a, b, relation, onlyAInWords, onlyBInWords }: DefinitionRelation): string {
  const examples = [onlyAInWords, onlyBInWords].flatMap((words) => (words === null ? [] : [words]));
  return [`${nameOf(a)} ${RELATION_WORDS[relation]} ${nameOf(b)}`, ...examples].join('; ');
}

const MOST_UNDECIDED = 15;

/** The pairs that are told: all of a few definitions, of many only those that are decided. */
export function toldRelations({ comparison: { relations } }: CompareAnswer): readonly DefinitionRelation[] {
  return relations.length <= MOST_UNDECIDED ? relations : relations.filter(({ relation }) => relation !== 'undecided');
}

/** What is left out of the pairs, and interventions without a definition; a line each. */
export function compareRemarks(answer: CompareAnswer): readonly string[] {
  const { relations, without } = answer.comparison;
  const left = relations.length - toldRelations(answer).length;
  return [
    ...(left === 0 ? [] : [`${counted(left, 'more pair')} cannot be decided: --format json has them all`]),
    ...without.map(({ shortTitle }) => `${shortTitle} does not define the concept`),
  ];
}
