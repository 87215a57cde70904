/** Comparisons for other programs and documents: CSV, Markdown and HTML, with footnotes. */
import {
  cellWords,
  type CompareAnswer,
  compareRemarks,
  compareTitle,
  headingOf,
  relationWords,
  toldRelations,
} from './compare-answer.js';
import { renderCsv } from './csv.js';
import { escapeHtml } from './html.js';
import { escapeMarkdown } from './markdown.js';
import { catalogueWords } from './read-from.js';

const HEADER = [
  ...[
    'dimension',
    'kind',
    'definition',
    'content',
    'text',
    'operator',
    'value',
    'unit',
    'values',
    'pinpoint',
    'source',
  ],
  'catalogue_sha256',
];

/** One line per cell; several thresholds are separated by `; `. */
export function compareCsv({ comparison, from }: CompareAnswer): string {
  const rows = comparison.rows.flatMap(({ dimension, kind, cells }) =>
    cells.map(({ definition, content, text, operator, value, unit, values, pinpoint }) => [
      ...[dimension, kind, definition.id, content, text ?? '', operator ?? '', value === null ? '' : String(value)],
      ...[unit ?? '', values.map((one) => `${one.operator} ${one.value} ${one.unit}`).join('; '), pinpoint ?? ''],
      ...[definition.source.url ?? '', from.digest],
    ]),
  );
  return renderCsv(HEADER, rows);
}

/** A table with numbered footnotes, as GitHub and Pandoc read them. */
export function compareMarkdown(answer: CompareAnswer): string {
  const { definitions, rows } = answer.comparison;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const relations = toldRelations(answer).map((one) => `- ${escapeMarkdown(relationWords(one))}`);
  const blocks = [
    `# ${escapeMarkdown(compareTitle(answer))}`,
    [
      line(['Dimension', ...definitions.map((one) => escapeMarkdown(headingOf(one)))]),
      line(['---', ...definitions.map(() => '---')]),
      ...rows.map(({ dimension, cells }) =>
        line([
          escapeMarkdown(dimension),
          ...cells.map((cell) => {
            const note = answer.noteOf(cell);
            const words = escapeMarkdown(cellWords(cell));
            return note === undefined ? `_${words}_` : `${words}[^${note}]`;
          }),
        ]),
      ),
    ].join('\n'),
    ...(relations.length === 0 ? [] : ['## How they stand to each other', relations.join('\n')]),
    [...compareRemarks(answer), catalogueWords(answer.from)].map((remark) => `- ${escapeMarkdown(remark)}`).join('\n'),
    answer.notes
      .map(({ number, text, url }) => `[^${number}]: ${escapeMarkdown(text)}${url === undefined ? '' : `, <${url}>`}`)
      .join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A fragment for a page: a table with headings for readers of screens, and a list of notes. */
export function compareHtml(answer: CompareAnswer): string {
  const { concept, definitions, rows } = answer.comparison;
  const id = `compare-${concept.slug}`;
  const lines = [
    `<table id="${id}">`,
    `<caption>${escapeHtml(compareTitle(answer))}</caption>`,
    '<thead>',
    `<tr><th scope="col">Dimension</th>${definitions.map((one) => `<th scope="col">${escapeHtml(headingOf(one))}</th>`).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map(({ dimension, cells }) => {
      const columns = cells.map((cell) => {
        const note = answer.noteOf(cell);
        const words = escapeHtml(cellWords(cell));
        return note === undefined
          ? `<td><em>${words}</em></td>`
          : `<td>${words}<sup><a href="#${id}-${note}">${note}</a></sup></td>`;
      });
      return `<tr><th scope="row">${escapeHtml(dimension)}</th>${columns.join('')}</tr>`;
    }),
    '</tbody>',
    '</table>',
    '<ul>',
    ...toldRelations(answer).map((one) => `<li>${escapeHtml(relationWords(one))}</li>`),
    ...[...compareRemarks(answer), catalogueWords(answer.from)].map((remark) => `<li>${escapeHtml(remark)}</li>`),
    '</ul>',
    '<ol>',
    ...answer.notes.map(({ number, text, url }) => {
      const link = url === undefined ? '' : `, <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
      return `<li id="${id}-${number}">${escapeHtml(text)}${link}</li>`;
    }),
    '</ol>',
  ];
  return `${lines.join('\n')}\n`;
}
