import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from './edition.js';
import type { Cell, Row, Table } from './table.js';

/**
 * What a spreadsheet would run as a formula when it opens the file (OWASP, "CSV injection"), also after apostrophes
 * of the text's own: so taking one apostrophe away always gives back the text.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Said beside the files, so that a program can undo it. */
export const FORMULA_RULE =
  'A text that begins with =, +, -, @, a tab or a line break (or with their full-width forms, or with apostrophes ' +
  'before one of them) has an apostrophe put in front, so that no spreadsheet runs it as a formula. To get the text ' +
  "back, take one apostrophe away wherever a text begins with apostrophes and one of these characters (regular expression ^'+[=+\\-@\\t\\r\\n＝＋－＠]).";

/** One line of CSV by RFC 4180: CRLF, quotes where needed and doubled inside. An empty field is null. */
export function csvLine(row: Row): string {
  return `${row.map(csvField).join(',')}\r\n`;
}

export function csvHeader({ columns }: Table): string {
  return `${columns.map(({ name }) => name).join(',')}\r\n`;
}

function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return quoted(JSON.stringify(cell));
  if (typeof cell !== 'string') return String(cell);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole table, line by line. */
export function* csvText(table: Table, catalogue: Catalogue, edition: Edition): Generator<string, void> {
  yield csvHeader(table);
  for (const row of table.rows(catalogue, edition)) yield csvLine(row);
}
