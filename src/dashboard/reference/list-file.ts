/** A list as a file: what its table shows, with ids, for spreadsheets and programs. */
import { csvLine } from '../../exports/csv.js';
import type { View } from '../page.js';

export type FileCell = string | number | null;

export interface ListFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
}

export const FILE_TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;
export type FileEnding = keyof typeof FILE_TYPES;

/** Every line says from which release it is and as of which day; the JSON says it once. */
export function writeListFile({ release, asOf }: View, { columns, rows }: ListFile, ending: FileEnding): string {
  if (ending === 'json') {
    const items = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
    return `${JSON.stringify({ release: release.version, contentHash: release.contentHash, asOf, items }, null, 2)}\n`;
  }
  const header = csvLine([...columns, 'release', 'as_of']);
  return [header, ...rows.map((row) => csvLine([...row, release.version, asOf]))].join('');
}
