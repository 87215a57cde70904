import type { ComponentChildren, VNode } from 'preact';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** numbers stand right, with figures of one width */
  readonly isNumber?: boolean;
}

/** A table with a caption, header cells of its columns, and the first column as header of its rows; it scrolls by itself. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  isCaptionHidden = false,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  isCaptionHidden?: boolean;
}): VNode {
  return (
    <div class="scroll" role="region" aria-label={caption} tabindex={0}>
      <table class="table">
        <caption class={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={column.isNumber ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td class={column.isNumber ? 'number' : undefined}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
