/** An answer of several tables, and its four formats: what the analyses of coverage have in common. */
import { type Json, printData } from './coverage-json.js';
import { renderCsv } from './csv.js';
import type { Format } from './formats.js';
import { type Head, headLines } from './head-lines.js';
import { escapeMarkdown, markdownTable } from './markdown.js';
import type { Paint } from './paint.js';
import { catalogueWords } from './read-from.js';
import { type Cell, type Column, renderTable } from './table.js';
import { wrapUnder } from './text.js';

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | Cell)[])[];
  /** no rules between the rows */
  readonly compact?: boolean;
}

export interface Report {
  readonly head: Head;
  /** those without rows are left out */
  readonly tables: readonly ReportTable[];
  /** what is to be known besides, a line each */
  readonly notes: readonly string[];
  /** for CSV: one table, every line by itself */
  readonly records: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** for JSON: in the shape of the API */
  readonly data: Json;
}

/** What goes to standard output; ends in a line break. */
export function printReport(report: Report, format: Format, width: number, paint: Paint): string {
  switch (format) {
    case 'table':
      return reportTable(report, width, paint);
    case 'json':
      return printData({ context: report.head.from, ...report.data });
    case 'csv':
      return reportCsv(report);
    case 'markdown':
      return reportMarkdown(report);
  }
}

function reportTable({ head, tables, notes }: Report, width: number, paint: Paint): string {
  const drawn = tables
    .filter((table) => table.rows.length > 0)
    .map(({ title, columns, rows, compact = false }) => {
      return `\n${paint.strong(title)}\n${renderTable(columns, rows, { width, compact })}`;
    });
  const lines = notes.flatMap((note) => wrapUnder('', '  ', note, width));
  const end = lines.length === 0 ? [] : [`\n${lines.join('\n')}\n`];
  return [headLines(head, width, paint), ...drawn, ...end].join('');
}

/** Every line says what it was read from. */
function reportCsv({ head, records: { header, rows } }: Report): string {
  const { asOf, digest } = head.from;
  return renderCsv(
    [...header, 'as_of', 'catalogue_sha256'],
    rows.map((row) => [...row, asOf, digest]),
  );
}

function reportMarkdown({ head: { title, lines, from }, tables, notes }: Report): string {
  const points = [...lines, catalogueWords(from)].map((line) => `- ${escapeMarkdown(line)}\n`).join('');
  const sections = tables
    .filter((table) => table.rows.length > 0)
    .map((table) => {
      const rows = table.rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? cell : cell.paragraphs.join('\n'))),
      );
      const header = table.columns.map((column) => column.title);
      return `\n## ${escapeMarkdown(table.title)}\n\n${markdownTable(header, rows)}`;
    });
  const rest = notes.map((note) => `\n${escapeMarkdown(note)}\n`);
  return [`# ${escapeMarkdown(title)}\n\n`, points, ...sections, ...rest].join('');
}
