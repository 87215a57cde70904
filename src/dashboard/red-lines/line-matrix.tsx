/** Red lines by version: a row for each line through its versions, a column for each version. */
import type { VNode } from 'preact';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Intervention, RedLine } from '../../catalogue/entries.js';
import type { Lineage } from '../../changes/lineages.js';
import { lineageOf, type LineMove } from '../../changes/red-line-lineage.js';
import type { View } from '../page.js';
import { EntryLink } from '../reference/entry-link.js';
import { slugTitle } from '../reference/slug-title.js';
import { DirectionMark, type Move, moveOf } from './direction-mark.js';

export interface LineRow {
  /** the line as the latest version that has it knows it */
  readonly line: RedLine;
  /** one for each version */
  readonly cells: readonly LineCell[];
}

/** What a version has of a line: nothing, or the line and how it came out of the version before; null for the first. */
export type LineCell =
  { readonly line: RedLine; readonly move: Move | null } | { readonly line: null; readonly gone: boolean };

/**
 * Every line once, those of the latest version first and in its order. Lines that merged or split stand once for each
 * end that they came to.
 */
export function lineRows(catalogue: Catalogue, { members }: Lineage): readonly LineRow[] {
  const rows: LineRow[] = [];
  const told = new Set<RedLine>();
  for (const version of members.toReversed()) {
    for (const line of version.redLines) {
      if (told.has(line)) continue;
      const { lines, moves } = lineageOf(catalogue, line);
      for (const one of lines) told.add(one);
      rows.push({ line, cells: members.map((member) => cellOf(member, lines, moves)) });
    }
  }
  return rows;
}

function cellOf(member: Intervention, lines: readonly RedLine[], moves: readonly LineMove[]): LineCell {
  const line = lines.find(({ intervention }) => intervention === member);
  if (line === undefined) {
    return {
      line: null,
      gone: moves.some(
        ({ after, change }) =>
          after === null && change?.before?.id !== undefined && isBefore(change.before.id, lines, member),
      ),
    };
  }
  const into = moves.find(({ after }) => after === line);
  return { line, move: into === undefined ? null : moveOf(into.change) };
}

function isBefore(id: string, lines: readonly RedLine[], member: Intervention): boolean {
  const from = lines.find((line) => line.id === id);
  return from !== undefined && member.supersedes === from.intervention;
}

export function LineMatrix({ view, lineage }: { view: View; lineage: Lineage }): VNode {
  const rows = lineRows(view.snapshot.catalogue, lineage);
  return (
    <div class="scroll" role="region" aria-label="Red lines by version" tabindex={0}>
      <table class="table line-matrix">
        <caption>How each red line came out of the version before; blank where a version does not have it.</caption>
        <thead>
          <tr>
            <th scope="col">Red line</th>
            {lineage.members.map((member) => (
              <th scope="col">
                <EntryLink frame={view} entry={member} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr>
              <th scope="row">
                <EntryLink frame={view} entry={line} label={slugTitle(line.slug)} />
              </th>
              {cells.map((cell) => (
                <td>{cell.line === null ? cell.gone && <DirectionMark move="dropped" /> : <Came cell={cell} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Came({ cell: { move } }: { cell: Extract<LineCell, { move: Move | null }> }): VNode {
  return move === null ? <span class="move">First version on record</span> : <DirectionMark move={move} />;
}
