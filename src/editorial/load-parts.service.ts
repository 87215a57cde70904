import type { EntityManager } from 'typeorm';
import type { CatalogueParts } from '../catalogue/parts-frame.js';
import { rowsToParts } from './rows/rows-to-parts.js';
import type { TableRows } from './rows/table-rows.js';
import { quoted, type Table, tables } from './table.service.js';

/** The parts that the tables hold. */
export async function loadParts(manager: EntityManager): Promise<CatalogueParts> {
  return rowsToParts(await loadRows(manager));
}

/** How many rows stand in one text, and how many texts are on the way at a time. */
const PAGE_ROWS = 2_000;
const PAGES_AT_ONCE = 16;

/**
 * What the tables hold: one statement over all of them, so that it sees one state, read some rows at a time, so that no
 * text becomes longer than the database and this program can take.
 */
export async function loadRows(manager: EntityManager): Promise<TableRows> {
  // A cursor lives in a transaction.
  if (manager.queryRunner?.isTransactionActive !== true) return await manager.transaction(loadRows);
  const found = new Map(tables(manager).map(({ name }): [string, object[]] => [name, []]));
  await manager.query(`DECLARE held_rows NO SCROLL CURSOR FOR ${tables(manager).map(pagesOf).join('\nUNION ALL ')}`);
  for (;;) {
    const pages: readonly Page[] = await manager.query(`FETCH ${String(PAGES_AT_ONCE)} FROM held_rows`);
    for (const { name, rows } of pages) for (const row of JSON.parse(rows) as object[]) found.get(name)?.push(row);
    if (pages.length < PAGES_AT_ONCE) break;
  }
  await manager.query('CLOSE held_rows');
  return Object.fromEntries(found) as unknown as TableRows;
}

interface Page {
  readonly name: string;
  readonly rows: string;
}

function pagesOf({ name, columns }: Table): string {
  const flat = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}`;
  const paged = `SELECT t, (row_number() OVER () - 1) / ${String(PAGE_ROWS)} AS page FROM (${flat}) AS t`;
  return `SELECT '${name}' AS name, json_agg(t)::text AS rows FROM (${paged}) AS paged GROUP BY page`;
}
