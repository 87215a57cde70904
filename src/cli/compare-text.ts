import {
  cellWords,
  type CompareAnswer,
  compareRemarks,
  compareTitle,
  headingOf,
  relationWords,
  toldRelations,
} from './compare-answer.js';
import { headLines } from './head-lines.js';
import type { Paint } from './paint.js';
import { renderTable } from './table.js';
import { wrapUnder } from './text.js';

const DIMENSION_WIDTH = 18;
const LEAST_COLUMN = 26;

/** A comparison for people: side by side where the terminal is wide enough, else one under the other. */
export function compareText(answer: CompareAnswer, width: number, paint: Paint): string {
  const { comparison, from } = answer;
  const head = headLines({ title: compareTitle(answer), lines: compareRemarks(answer), from }, width, paint);
  const fits = (width - DIMENSION_WIDTH) / comparison.definitions.length >= LEAST_COLUMN;
  const table = fits ? sideBySide(answer, width) : oneUnderTheOther(answer, width);
  const relations = toldRelations(answer).flatMap((one) => wrapUnder('- ', '  ', relationWords(one), width));
  const notes = answer.notes.flatMap(({ number, text, url }) =>
    wrapUnder(`[${number}] `, '    ', [text, ...(url === undefined ? [] : [url])].join(', '), width),
  );
  return [
    `${head}\n${table}`,
    ...(relations.length === 0 ? [] : [`${paint.strong('How they stand to each other')}\n${relations.join('\n')}\n`]),
    `${paint.strong('Where it is said')}\n${notes.join('\n')}\n`,
  ].join('\n');
}

function sideBySide(answer: CompareAnswer, width: number): string {
  const { definitions, rows } = answer.comparison;
  const columns = [
    { title: 'Dimension', width: DIMENSION_WIDTH },
    ...definitions.map((definition) => ({ title: headingOf(definition) })),
  ];
  const lines = rows.map(({ dimension, cells }) => [dimension, ...cells.map((cell) => said(answer, cell))]);
  return renderTable(columns, lines, { width });
}

function oneUnderTheOther(answer: CompareAnswer, width: number): string {
  const columns = [
    { title: 'Dimension', width: DIMENSION_WIDTH },
    { title: 'Definition', width: 22 },
    { title: 'Says' },
  ];
  const lines = answer.comparison.rows.flatMap(({ dimension, cells }) => {
    const silent = cells.filter(({ content }) => content !== 'stated');
    const rest = silent.map(({ definition }) => headingOf(definition)).join('; ');
    return [
      ...cells
        .filter(({ content }) => content === 'stated')
        .map((cell) => [dimension, headingOf(cell.definition), said(answer, cell)]),
      ...(silent.length === 0 ? [] : [[dimension, 'silent or not recorded', rest]]),
    ];
  });
  return renderTable(columns, lines, { width });
}

function said({ noteOf }: CompareAnswer, cell: Parameters<CompareAnswer['noteOf']>[0]): string {
  const note = noteOf(cell);
  return note === undefined ? cellWords(cell) : `${cellWords(cell)} [${note}]`;
}
