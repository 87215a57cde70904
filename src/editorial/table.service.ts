import type { EntityManager } from 'typeorm';
import { EDITORIAL_ENTITIES } from './entities/all.entity.js';
import type { TableRows } from './rows/table-rows.js';

/** A table as SQL needs it: names are quoted. */
export interface Table {
  readonly name: keyof TableRows;
  readonly sql: string;
  readonly key: readonly string[];
  /** the columns of a row; the constant kind of an entry is none */
  readonly columns: readonly string[];
}

/** The tables that hold parts of the catalogue. */
export function tables({ connection }: EntityManager): readonly Table[] {
  return Object.entries(EDITORIAL_ENTITIES).map(([name, entity]) => {
    const metadata = connection.getMetadata(entity);
    const quoted = (columns: typeof metadata.columns) => columns.map((column) => quote(column.databaseName));
    return {
      name: name as keyof TableRows,
      sql: quote(metadata.tableName),
      key: quoted(metadata.primaryColumns),
      columns: quoted(metadata.columns.filter((column) => column.default === undefined)),
    };
  });
}

function quote(name: string): string {
  return `"${name}"`;
}
