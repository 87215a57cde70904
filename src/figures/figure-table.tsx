import type { JSX } from 'preact';

/** The table that says what a figure shows: the first column heads its rows. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface FigureTableProps {
  readonly model: TableModel;
  /** whether the caption is shown; screen readers have it always */
  readonly id?: string;
}

export function FigureTable({ model, id }: FigureTableProps): JSX.Element {
  return (
    <table {...(id !== undefined && { id })} class="figure-table">
      <caption>{model.caption}</caption>
      <thead>
        <tr>
          {model.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.rows.map(([first = '', ...cells]) => (
          <tr>
            <th scope="row">{first}</th>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
