import type { Catalogue } from '../catalogue/catalogue.js';
import type { EntryKind } from '../catalogue/ids.js';
import type { Edition } from './edition.js';

/**
 * What a column holds. `partial-date`: a year, a month or a day (`2024`, `2024-05`, `2024-05-21`).
 * `list` and `object` are written as JSON text where the format has no such value.
 */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'partial-date' | 'list' | 'object';

/** null: unknown, or it does not apply. */
export type Cell = string | number | boolean | object | null;
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** never null */
  readonly required: boolean;
  /** the closed list of its values */
  readonly values?: readonly string[];
  /** the table whose `id` it holds */
  readonly references?: string;
}

/** One table of every tabular format: CSV, the data package, SQLite and Parquet are written from the same. */
export interface Table {
  /** also the name of its files */
  readonly name: string;
  /** the kinds of entry that it tells of; none: of all */
  readonly kinds: readonly EntryKind[];
  readonly description: string;
  /** what one row counts as */
  readonly unit: string;
  /** the columns that are unique together */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** in published order; made as they are asked for */
  readonly rows: (catalogue: Catalogue, edition: Edition) => Iterable<Row>;
}

/** A column with what it holds of an item. */
export interface Field<T> extends Column {
  readonly of: (item: T) => Cell | undefined;
}

export interface TableOf<T> extends Omit<Table, 'columns' | 'rows'> {
  readonly from: (catalogue: Catalogue, edition: Edition) => Iterable<T>;
  readonly fields: readonly Field<T>[];
}

export function tableOf<T>({ from, fields, ...table }: TableOf<T>): Table {
  return {
    ...table,
    columns: fields.map(({ of: _of, ...column }) => column),
    *rows(catalogue, edition) {
      for (const item of from(catalogue, edition)) yield fields.map(({ of }) => of(item) ?? null);
    },
  };
}
