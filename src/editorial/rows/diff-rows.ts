/** A row as a record of columns, whatever its table. */
export type Row = Readonly<Record<string, unknown>>;

export interface RowsDiff {
  /** rows that are new or say something else */
  readonly changed: readonly Row[];
  /** rows that are no longer there */
  readonly gone: readonly Row[];
}

/** What has to be written and deleted so that a table that holds `held` holds `wanted`. */
export function diffRows(
  held: readonly Row[],
  wanted: readonly Row[],
  key: readonly string[],
  columns: readonly string[],
): RowsDiff {
  const says = (row: Row, names: readonly string[]) => JSON.stringify(names.map((name) => row[name] ?? null));
  const before = new Map(held.map((row) => [says(row, key), says(row, columns)]));
  const kept = new Set(wanted.map((row) => says(row, key)));
  return {
    changed: wanted.filter((row) => before.get(says(row, key)) !== says(row, columns)),
    gone: held.filter((row) => !kept.has(says(row, key))),
  };
}
