import { QuestionError } from '../../catalogue/question-error.js';
import type { View } from '../page.js';
import type { FileCell, ListFile } from '../reference/list-file.js';
import { chosenComparison } from './chosen-comparison.js';
import { pickDefinitions, readCompareQuestion } from './compare-question.js';

/** The comparison cell by cell, then every pair with its relation. */
export function comparisonFile(view: View): ListFile {
  const { catalogue } = view.snapshot;
  const question = readCompareQuestion(view.query);
  if (question.concept === undefined) {
    const accepted = catalogue.concepts.map(({ slug }) => slug);
    throw new QuestionError('BAD_ARGUMENT', 'Which concept?', ['concept'], accepted);
  }
  const { rows, relations } = chosenComparison(catalogue, pickDefinitions(catalogue, question, view.asOf));
  return {
    columns: ['what', 'dimension', 'definition', 'other', 'content', 'text', 'pinpoint'],
    rows: [
      ...rows.flatMap(({ dimension, cells }) =>
        cells.map(({ definition, content, text, pinpoint }): readonly FileCell[] => [
          ...['dimension', dimension, definition.id, null, content, text, pinpoint],
        ]),
      ),
      ...relations.map(({ a, b, relation, onlyAInWords, onlyBInWords }): readonly FileCell[] => [
        ...['relation', null, a.id, b.id, relation],
        [onlyAInWords, onlyBInWords].filter((words) => words !== null).join('; '),
        null,
      ]),
    ],
  };
}
