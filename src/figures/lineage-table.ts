import type { Catalogue } from '../catalogue/catalogue.js';
import { kindOf } from '../catalogue/ids.js';
import { changesOver } from '../changes/changes-over.js';
import type { TableModel } from './figure-table.js';
import type { LineageFigure } from './lineage.js';
import { words } from './question-words.js';

/** A row for every clause that changed, step by step. */
export function lineageTable({ catalogue, lineage, subtitle }: LineageFigure): TableModel {
  return {
    caption: `What changed from version to version. ${subtitle}`,
    columns: ['From', 'To', 'Clause', 'Kind', 'What happened', 'Direction', 'Judged by', 'Reason'],
    rows: lineage.successions.flatMap((succession) => rowsOf(catalogue, succession)),
  };
}

function rowsOf(catalogue: Catalogue, succession: LineageFigure['lineage']['successions'][number]): TableModel['rows'] {
  const { fromVersion, toVersion, changes } = changesOver(catalogue, succession);
  return changes.map(({ entry, before, kind, direction, directionBy, reason }) => {
    const clause = entry ?? before;
    return [
      fromVersion.shortTitle,
      toVersion?.shortTitle ?? 'end of the text',
      words(clause?.slug ?? ''),
      words(clause === null ? '' : (kindOf(clause.id) ?? '')),
      kind,
      direction ?? 'not settled',
      directionBy ?? '',
      reason,
    ];
  });
}
