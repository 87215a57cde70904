import type { EntityManager } from 'typeorm';
import { EDITORIAL_ENTITIES } from './entities/all.entity.js';
import type { TableRows } from './rows/table-rows.js';

/** A table and its columns as the database names them. */
export interface Table {
  readonly name: keyof TableRows;
  readonly key: readonly string[];
  /** the columns of a row; the constant kind of an entry is none */
  readonly columns: readonly string[];
}

/** The tables that hold parts of the catalogue. */
export function tables({ dataSource }: EntityManager): readonly Table[] {
  return Object.entries(EDITORIAL_ENTITIES).map(([name, entity]) => {
    const { primaryColumns, columns } = dataSource.getMetadata(entity);
    return {
      name: name as keyof TableRows,
      key: primaryColumns.map((column) => column.databaseName),
      columns: columns.filter((column) => column.default === undefined).map((column) => column.databaseName),
    };
  });
}

/** Some of our names are words of SQL. */
export function quoted(name: string): string {
  return `"${name}"`;
}
