import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { rowsToParts } from './rows/rows-to-parts.js';
import type { TableRows } from './rows/table-rows.js';
import { quoted, tables } from './table.service.js';

/** The parts that the tables hold. */
export async function loadParts(manager: EntityManager): Promise<CatalogueParts> {
  return rowsToParts(await loadRows(manager));
}

/** What the tables hold: one statement over all of them, so that it sees one state. */
export async function loadRows(manager: EntityManager): Promise<TableRows> {
  const branches = tables(manager).map(({ name, columns, key }) => {
    const order = key.map(quoted).join(', ');
    const flat = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}`;
    return `SELECT '${name}' AS name, coalesce(json_agg(t ORDER BY ${order}), '[]')::text AS rows FROM (${flat}) AS t`;
  });
  const found: readonly { readonly name: string; readonly rows: string }[] = await manager.query(
    branches.join('\nUNION ALL '),
  );
  return Object.fromEntries(found.map(({ name, rows }) => [name, JSON.parse(rows)])) as TableRows;
}
