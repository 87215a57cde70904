import type { SchemaElement } from 'hyparquet';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from './edition.js';
import type { Cell, Column, ColumnType, Row, Table } from './table.js';

/** Rows of one group: as many are in memory at a time. */
const ROW_GROUP = 2_000;

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'partial-date': { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  object: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

/** One table as a Parquet file, group by group. The release stands in its key-value metadata. */
export async function writeParquet(path: string, table: Table, catalogue: Catalogue, edition: Edition): Promise<void> {
  // Read when the first file is written: few ask for one.
  const { fileWriter, parquetWriteRows } = await import('hyparquet-writer');
  const { columns } = table;
  await parquetWriteRows({
    writer: fileWriter(path),
    rows: records(columns, table.rows(catalogue, edition)),
    columns: columns.map(({ name }) => ({ name })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    rowGroupSize: ROW_GROUP,
    createdBy: 'redlines-registry',
    kvMetadata: [
      { key: 'release', value: edition.release },
      { key: 'content_hash', value: edition.contentHash },
      { key: 'licence', value: 'CC-BY-4.0' },
    ],
  });
}

function elementOf({ name, type, required }: Column): SchemaElement {
  return { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL', ...ELEMENTS[type] };
}

async function* records(columns: readonly Column[], rows: Iterable<Row>): AsyncGenerator<Record<string, unknown>> {
  let count = 0;
  for (const row of rows) {
    yield Object.fromEntries(columns.map(({ name, type }, index) => [name, asParquet(type, row[index] ?? null)]));
    count += 1;
    if (count % ROW_GROUP === 0) await breathe();
  }
}

function asParquet(type: ColumnType, cell: Cell): unknown {
  return type === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : (cell ?? undefined);
}
