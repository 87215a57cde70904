import type { VNode } from 'preact';
import type { Definition } from '../../catalogue/entries.js';
import { nameOf } from '../../definitions/comparison-relations.js';
import type { DefinitionComparison } from '../../definitions/comparison.js';
import type { View } from '../page.js';
import { EntryLink } from '../reference/entry-link.js';
import { relationOfRow, RELATION_MARKS, RELATION_SHORT } from './relation-words.js';

/** How each definition stands to each other one: read a row against a column. */
export function RelationMatrix({ view, comparison }: { view: View; comparison: DefinitionComparison }): VNode {
  const { definitions, relations } = comparison;
  const undecided = relations.filter(({ relation }) => relation === 'undecided');
  return (
    <>
      <p>
        Read a row against a column: <em>narrower</em> means that the definition of the row covers less than that of the
        column. Worked out from the recorded criteria; where two texts rest on judgements that nobody has compared, the
        relation stays undecided.
      </p>
      <div class="scroll" role="region" aria-label="How the definitions stand to each other" tabindex={0}>
        <table class="table relation-matrix">
          <caption class="visually-hidden">How the definition of a row stands to that of a column</caption>
          <thead>
            <tr>
              <th scope="col">Definition</th>
              {definitions.map((definition) => (
                <th scope="col">{nameOf(definition)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {definitions.map((row) => (
              <tr>
                <th scope="row">
                  <EntryLink frame={view} entry={row} label={nameOf(row)} />
                </th>
                {definitions.map((column) => (
                  <Relation comparison={comparison} row={row} column={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {undecided.length > 0 && (
        <details class="unfold">
          <summary>Why {undecided.length === 1 ? 'one pair is' : `${undecided.length} pairs are`} undecided</summary>
          <ul class="plain-list">
            {undecided.map(({ a, b, undecidedBecause }) => (
              <li>
                <strong>
                  {nameOf(a)} and {nameOf(b)}
                </strong>
                {undecidedBecause.map((why) => (
                  <p>{inNames(why, [a, b])}.</p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Relation({
  comparison,
  row,
  column,
}: {
  comparison: DefinitionComparison;
  row: Definition;
  column: Definition;
}): VNode {
  if (row === column) return <td class="relation-self">–</td>;
  const relation = relationOfRow(comparison.relations, row, column) ?? 'undecided';
  return (
    <td class={`relation relation-${relation}`}>
      <span class="relation-mark" aria-hidden="true">
        {RELATION_MARKS[relation]}
      </span>{' '}
      {RELATION_SHORT[relation]}
    </td>
  );
}

/** Ids in a sentence by what people call them. */
function inNames(text: string, definitions: readonly Definition[]): string {
  const named = definitions.reduce((said, definition) => said.replaceAll(definition.id, nameOf(definition)), text);
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
}
