import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { rowsToParts } from './rows/rows-to-parts.js';
import type { TableRows } from './rows/table-rows.js';
import { tables } from './table.service.js';

/** The parts that the tables hold: one statement over all of them, so that it sees one state. */
export async function loadParts(manager: EntityManager): Promise<CatalogueParts> {
  const branches = tables(manager).map(
    ({ name, sql, columns, key }) =>
      `SELECT '${name}' AS name, coalesce(json_agg(t ORDER BY ${key.join(', ')}), '[]')::text AS rows` +
      ` FROM (SELECT ${columns.join(', ')} FROM ${sql}) AS t`,
  );
  const found: readonly { readonly name: string; readonly rows: string }[] = await manager.query(
    branches.join('\nUNION ALL '),
  );
  return rowsToParts(Object.fromEntries(found.map(({ name, rows }) => [name, JSON.parse(rows)])) as TableRows);
}
