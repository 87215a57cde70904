import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { loadRows } from './load-parts.service.js';
import { portions } from './portions.js';
import { diffRows, type Row } from './rows/diff-rows.js';
import { partsToRows } from './rows/parts-to-rows.js';
import type { TableRows } from './rows/table-rows.js';
import { quoted, type Table, tables } from './table.service.js';

/** How many rows were touched, over all tables. */
export interface SyncCounts {
  readonly written: number;
  readonly deleted: number;
}

/**
 * Makes the tables hold these parts and nothing else. Rows that are right already are not touched, so entries keep
 * their ids and a second run writes nothing. Constraints are checked at the end, before this returns.
 * @param manager of a transaction that nobody else writes beside
 * @param held what the tables hold, where that was just read
 * @throws QueryFailedError of SQLSTATE class 23 where a constraint refuses the parts
 */
export async function syncParts(manager: EntityManager, parts: CatalogueParts, held?: TableRows): Promise<SyncCounts> {
  const rows = held ?? (await loadRows(manager));
  const wanted = partsToRows(parts);
  let written = 0;
  let deleted = 0;
  for (const table of tables(manager)) {
    const { changed, gone } = diffRows(asRows(rows[table.name]), asRows(wanted[table.name]), table.key, table.columns);
    for (const some of portions(gone)) await manager.query(deletion(table), [JSON.stringify(some)]);
    for (const some of portions(changed)) await manager.query(upsert(table), [JSON.stringify(some)]);
    written += changed.length;
    deleted += gone.length;
  }
  await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
  await manager.query('SET CONSTRAINTS ALL DEFERRED');
  return { written, deleted };
}

/** An interface has no index signature, but a row is a record. */
function asRows(rows: readonly object[]): readonly Row[] {
  return rows as readonly Row[];
}

function given({ name }: Table): string {
  return `jsonb_populate_recordset(NULL::${quoted(name)}, $1::jsonb)`;
}

function deletion(table: Table): string {
  const key = table.key.map((column) => `gone.${quoted(column)} = held.${quoted(column)}`).join(' AND ');
  return `DELETE FROM ${quoted(table.name)} AS held USING ${given(table)} AS gone WHERE ${key}`;
}

function upsert(table: Table): string {
  const columns = table.columns.map(quoted);
  const list = columns.join(', ');
  return (
    `INSERT INTO ${quoted(table.name)} (${list}) SELECT ${list} FROM ${given(table)} ` +
    `ON CONFLICT (${table.key.map(quoted).join(', ')}) DO UPDATE ` +
    `SET (${list}) = ROW (${columns.map((column) => `excluded.${column}`).join(', ')})`
  );
}
