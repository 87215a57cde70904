import { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from './edition.js';
import { createTable, indexes, insertInto } from './sqlite-schema.js';
import type { Cell, Table } from './table.js';

/** Rows between two looks at what else the process has to do. */
const BATCH = 500;

/**
 * Every table as one SQLite database, with keys, checks and indices. Rows go to the file as they are made. The same
 * catalogue gives the same bytes with the same version of SQLite, which writes its own number into the header.
 */
export async function writeSqlite(
  path: string,
  tables: readonly Table[],
  catalogue: Catalogue,
  edition: Edition,
): Promise<void> {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    // Nobody else sees the file before it is whole, so nothing has to be rolled back.
    database.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    for (const table of tables) database.exec(createTable(table));
    for (const table of tables) await fill(database, table, table.rows(catalogue, edition));
    for (const table of tables) for (const index of indexes(table)) database.exec(index);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

async function fill(database: DatabaseSync, table: Table, rows: Iterable<readonly Cell[]>): Promise<void> {
  const insert = database.prepare(insertInto(table));
  let count = 0;
  for (const row of rows) {
    insert.run(...row.map(asSql));
    count += 1;
    if (count % BATCH === 0) await breathe();
  }
}

function asSql(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return Number(cell);
  if (typeof cell === 'object' && cell !== null) return JSON.stringify(cell);
  return cell;
}
