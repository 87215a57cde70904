import type { Column, ColumnType, Table } from './table.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  'partial-date': 'TEXT',
  list: 'TEXT',
  object: 'TEXT',
};

export function createTable({ name, columns, key }: Table): string {
  const lines = [...columns.map(columnOf), `PRIMARY KEY (${key.map(quoted).join(', ')})`];
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n) STRICT, WITHOUT ROWID`;
}

/** One for each foreign key that the primary key does not begin with. */
export function indexes({ name, columns, key }: Table): readonly string[] {
  return columns
    .filter((column) => column.references !== undefined && column.name !== key[0])
    .map((column) => `CREATE INDEX ${quoted(`${name}_by_${column.name}`)} ON ${quoted(name)} (${quoted(column.name)})`);
}

export function insertInto({ name, columns }: Table): string {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  return `INSERT INTO ${quoted(name)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function columnOf({ name, type, required, values, references }: Column): string {
  const check = checkOf(quoted(name), type, values);
  return [
    `${quoted(name)} ${TYPES[type]}`,
    ...(required ? ['NOT NULL'] : []),
    ...(check === null ? [] : [`CHECK (${check})`]),
    ...(references === undefined ? [] : [`REFERENCES ${quoted(references)} ("id")`]),
  ].join(' ');
}

function checkOf(column: string, type: ColumnType, values: readonly string[] | undefined): string | null {
  if (values !== undefined)
    return `${column} IN (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;
  if (type === 'boolean') return `${column} IN (0, 1)`;
  return type === 'list' || type === 'object' ? `${column} IS NULL OR json_valid(${column})` : null;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
