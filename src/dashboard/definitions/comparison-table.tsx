import type { VNode } from 'preact';
import type { ComparisonCell, ComparisonRow, DefinitionComparison } from '../../definitions/comparison.js';
import type { View } from '../page.js';
import { EntryLink } from '../reference/entry-link.js';
import { capital } from './capital.js';

/** A row for each dimension, a column for each definition; where a text says nothing, that is said. */
export function ComparisonTable({ view, comparison }: { view: View; comparison: DefinitionComparison }): VNode {
  const { concept, definitions, rows } = comparison;
  const groups = [
    { title: 'What its criteria say', rows: rows.filter(({ kind }) => kind !== 'clause') },
    { title: 'What hangs on it in its text', rows: rows.filter(({ kind }) => kind === 'clause') },
  ];
  return (
    <>
      <p class="fine">
        <span class="silent">silent</span>: the clause, as it is recorded, says nothing on it.{' '}
        <span class="silent">not recorded</span>: its criteria are not on record, so its silence cannot be told from
        ours.
      </p>
      <div class="scroll" role="region" aria-label={`${concept.title}, dimension by dimension`} tabindex={0}>
        <table class="table compare-table">
          <caption class="visually-hidden">{concept.title}, dimension by dimension</caption>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              {definitions.map((definition) => (
                <th scope="col">
                  <span class="compare-regime">{definition.intervention.regime.name}</span>
                  <EntryLink frame={view} entry={definition} label={definition.term} />
                  <span class="fine">{definition.intervention.shortTitle}</span>
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody>
              <tr class="compare-group">
                <th scope="rowgroup" colspan={definitions.length + 1}>
                  {group.title}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

function Row({ row: { dimension, compare, cells } }: { row: ComparisonRow }): VNode {
  return (
    <tr>
      <th scope="row">
        {capital(dimension)}
        {compare !== null && <span class="fine compare-how">{compare}</span>}
      </th>
      {cells.map((cell) => (
        <Cell cell={cell} />
      ))}
    </tr>
  );
}

function Cell({ cell: { content, text, pinpoint } }: { cell: ComparisonCell }): VNode {
  if (content !== 'stated') {
    return (
      <td>
        <span class="silent">{content === 'silent' ? 'silent' : 'not recorded'}</span>
      </td>
    );
  }
  return (
    <td>
      {text?.split('; ').map((part) => (
        <p class="compare-part">{part}</p>
      ))}
      {pinpoint !== null && <p class="fine">{pinpoint}</p>}
    </td>
  );
}
