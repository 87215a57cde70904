import type { CoverageCell } from '../coverage/answers.js';
import type { CellState } from '../coverage/scales.js';
import { claimWords } from './clause-words.js';
import { filterWords } from './filter-words.js';
import { headLines } from './head-lines.js';
import { type MatrixAnswer, matrixCountWords, rowsOf } from './matrix-answer.js';
import { type Paint, paintState } from './paint.js';
import { type Cell, renderTable, widthFor } from './table.js';
import { counted, words, wrapUnder } from './text.js';

/** Short enough for eleven columns on a narrow terminal; the key under the table spells them out. */
const SHORT: Readonly<Record<CellState, string>> = {
  substantial: 'S',
  partial: 'P',
  nominal: 'N',
  absent: '-',
  'not-assessed': '?',
  'not-applicable': '.',
};
const CELL_WIDTH = 4;

/** The matrix for people: one scenario layer by layer, several as a grid. */
export function matrixTable(answer: MatrixAnswer, width: number, paint: Paint): string {
  const { from, filter, cells, matrix } = answer;
  const head = headLines(
    {
      title: `Cover as of ${from.asOf}: ${cells}`,
      lines: [`counting: ${filterWords(filter)}`, matrixCountWords(answer)],
      from,
    },
    width,
    paint,
  );
  if (matrix.cells.length === 0) return head;
  return `${head}\n${matrix.scenarios.length === 1 ? list(answer, width, paint) : grid(answer, width, paint)}`;
}

function list({ matrix, filter, from }: MatrixAnswer, width: number, paint: Paint): string {
  const columns = [
    {
      title: 'Layer',
      width: widthFor(
        matrix.layers.map((layer) => layer.title),
        12,
        22,
      ),
    },
    { title: 'State', width: 16 },
    { title: 'Held by' },
  ];
  const heldBy = (cell: CoverageCell): readonly string[] => {
    const best = cell.claims[0];
    if (best === undefined) return [cell.reason];
    const others = cell.claims.length - 1;
    return [`${claimWords(best, filter, from.asOf)}${others > 0 ? `, and ${counted(others, 'more claim')}` : ''}`];
  };
  const rows = matrix.cells.map((cell): readonly Cell[] => [
    { paragraphs: [cell.layer.title] },
    { paragraphs: [words(cell.state), ...cell.weaknesses.map(words)], paint: paintState(cell.state, paint) },
    { paragraphs: heldBy(cell) },
  ]);
  return renderTable(columns, rows, { width });
}

function grid({ matrix }: MatrixAnswer, width: number, paint: Paint): string {
  const room = Math.max(12, width - matrix.layers.length * (CELL_WIDTH + 1) - 2);
  const titles = matrix.scenarios.map((scenario) => scenario.title);
  const columns = [
    { title: 'Scenario', width: widthFor(titles, Math.min(12, room), room) },
    ...matrix.layers.map((_, i) => ({ title: String(i + 1), width: CELL_WIDTH })),
  ];
  const rows = rowsOf(matrix).map((cells, i): readonly Cell[] => [
    { paragraphs: [matrix.scenarios[i]?.title ?? ''] },
    ...cells.map((cell) => ({
      paragraphs: [`${SHORT[cell.state]}${cell.weaknesses.length > 0 ? '!' : ''}`],
      paint: paintState(cell.state, paint),
    })),
  ]);
  const layers = matrix.layers.map((layer, i) => `${i + 1} ${layer.title}`).join(', ');
  const states = 'S substantial, P partial, N nominal, - absent, ? not assessed, . not applicable, ! with a weakness';
  const key = [layers, states].flatMap((text) => wrapUnder('', '  ', text, width));
  return `${renderTable(columns, rows, { width, compact: true })}${key.join('\n')}\n`;
}
