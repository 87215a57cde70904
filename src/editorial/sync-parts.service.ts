import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { partsToRows } from './rows/parts-to-rows.js';
import { type Table, tables } from './table.service.js';

/** How many rows were touched, over all tables. */
export interface SyncCounts {
  readonly written: number;
  readonly deleted: number;
}

/**
 * Makes the tables hold these parts and nothing else. Rows that are right already are not touched, so entries keep
 * their ids and a second run writes nothing. Constraints are checked at the end, before this returns.
 * @param manager of a transaction
 * @throws QueryFailedError of SQLSTATE class 23 where a constraint refuses the parts
 */
export async function syncParts(manager: EntityManager, parts: CatalogueParts): Promise<SyncCounts> {
  const rows = partsToRows(parts);
  let written = 0;
  let deleted = 0;
  for (const table of tables(manager)) {
    const wanted = JSON.stringify(rows[table.name]);
    deleted += await count(manager, deletion(table), wanted);
    written += await count(manager, upsert(table), wanted);
  }
  await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
  await manager.query('SET CONSTRAINTS ALL DEFERRED');
  return { written, deleted };
}

async function count(manager: EntityManager, sql: string, wanted: string): Promise<number> {
  const [row]: readonly { readonly count: number }[] = await manager.query(sql, [wanted]);
  return row?.count ?? 0;
}

function deletion({ sql, key }: Table): string {
  return `WITH gone AS (
    DELETE FROM ${sql} AS t WHERE NOT EXISTS (
      SELECT FROM jsonb_populate_recordset(NULL::${sql}, $1::jsonb) AS wanted
      WHERE ${key.map((column) => `wanted.${column} = t.${column}`).join(' AND ')})
    RETURNING 1)
  SELECT count(*)::integer FROM gone`;
}

function upsert({ sql, key, columns }: Table): string {
  const list = columns.join(', ');
  const all = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
  return `WITH changed AS (
    INSERT INTO ${sql} AS t (${list})
    SELECT ${list} FROM jsonb_populate_recordset(NULL::${sql}, $1::jsonb)
    ON CONFLICT (${key.join(', ')}) DO UPDATE SET (${list}) = ROW (${all('excluded')})
    WHERE (${all('t')}) IS DISTINCT FROM (${all('excluded')})
    RETURNING 1)
  SELECT count(*)::integer FROM changed`;
}
