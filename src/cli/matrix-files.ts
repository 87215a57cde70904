/** The matrix for other programs and documents: CSV and Markdown. */
import type { CoverageCell } from '../coverage/answers.js';
import { claimWords } from './clause-words.js';
import { renderCsv } from './csv.js';
import { filterWords } from './filter-words.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import { type MatrixAnswer, matrixCountWords, rowsOf } from './matrix-answer.js';
import { catalogueWords } from './read-from.js';
import { words } from './text.js';

const HEADER = [
  'scenario',
  'layer',
  'state',
  'weaknesses',
  'claims',
  'strongest_clause',
  'regimes',
  'reason',
  'as_of',
  'filter',
  'catalogue_sha256',
];

/** One line per cell; lists inside a field are separated by `; `. */
export function matrixCsv({ matrix, filter, from }: MatrixAnswer): string {
  const rows = matrix.cells.map((cell) => [
    cell.scenario.slug,
    cell.layer.slug,
    cell.state,
    cell.weaknesses.join('; '),
    String(cell.claims.length),
    cell.claims[0] === undefined ? '' : claimWords(cell.claims[0], filter, from.asOf),
    cell.regimes.map((regime) => regime.slug).join('; '),
    cell.reason,
    from.asOf,
    filterWords(filter),
    from.digest,
  ]);
  return renderCsv(HEADER, rows);
}

/** Scenarios down, layers across; each covered cell with the clause that decides it. */
export function matrixMarkdown(answer: MatrixAnswer): string {
  const { matrix, filter, from, cells } = answer;
  const cellText = (cell: CoverageCell): string => {
    const best = cell.claims[0];
    const cover = best === undefined ? [] : [claimWords(best, filter, from.asOf)];
    return [words(cell.state), ...cover, ...cell.weaknesses.map(words)].join('\n');
  };
  const rows = rowsOf(matrix).map((row, i) => [matrix.scenarios[i]?.title ?? '', ...row.map(cellText)]);
  const points = [`counting: ${filterWords(filter)}`, matrixCountWords(answer), catalogueWords(from)];
  const table = markdownTable(['Scenario', ...matrix.layers.map((layer) => layer.title)], rows);
  return [
    `# Cover as of ${from.asOf}: ${escapeMarkdown(cells)}`,
    points.map((point) => `- ${escapeMarkdown(point)}`).join('\n'),
    table,
  ].join('\n\n');
}
