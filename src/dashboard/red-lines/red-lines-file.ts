import { ANATOMY_CRITERIA } from '../../catalogue/scales.js';
import { changesOver } from '../../changes/changes-over.js';
import type { Lineage } from '../../changes/lineages.js';
import { lineages, startOf } from '../../changes/lineages.js';
import type { View } from '../page.js';
import type { FileCell, ListFile } from '../reference/list-file.js';
import { moveOf } from './direction-mark.js';
import { lineageBySlug } from './lineage-path.js';
import { readRedLineList, redLineList } from './red-line-list.js';

/** Every red line that the filters let through, on whatever page, with the grade of each point. */
export function redLinesFile(view: View): ListFile {
  const { page: _page, ...question } = readRedLineList(view.query);
  const { rows } = redLineList(view.snapshot.catalogue, question, view.asOf);
  return {
    columns: [
      ...['id', 'intervention', 'regime', 'pinpoint', 'kind', 'statement', 'responses', 'status', 'score', 'unknown'],
      ...ANATOMY_CRITERIA.map((criterion) => criterion.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    ],
    rows: rows.map(({ redLine, status, anatomy }): readonly FileCell[] => [
      ...[redLine.id, redLine.intervention.slug, redLine.intervention.regime.slug, redLine.pinpoint, redLine.kind],
      ...[redLine.statement, redLine.responses.join('; '), status, anatomy.score, anatomy.unknown],
      ...anatomy.points.map(({ holds }) => (holds === null ? 'unknown' : String(holds))),
    ]),
  };
}

/** Every step of every lineage. */
export function lineagesFile({ snapshot }: View): ListFile {
  return {
    columns: ['lineage', 'from', 'from_date', 'to', 'to_date', 'relation', 'compared_by_editors'],
    rows: lineages(snapshot.catalogue).flatMap(({ members, successions }) =>
      successions.map(({ from, to, relation, step }): readonly FileCell[] => [
        ...[members[0]?.slug ?? '', from.slug, startOf(from), to?.slug ?? '', to === null ? '' : startOf(to)],
        ...[relation, String(step !== null)],
      ]),
    ),
  };
}

/** Every change of one lineage, step by step. */
export function lineageFile(view: View): ListFile {
  const { catalogue } = view.snapshot;
  const { successions }: Lineage = lineageBySlug(catalogue, view.path.slice('/lineage/'.length));
  return {
    columns: ['from', 'to', 'change', 'direction', 'direction_by', 'before', 'after', 'reason'],
    rows: successions.flatMap((succession) =>
      changesOver(catalogue, succession).changes.map((change): readonly FileCell[] => [
        ...[succession.from.slug, succession.to?.slug ?? '', change.kind, moveOf(change), change.directionBy ?? ''],
        ...[change.before?.id ?? '', change.entry?.id ?? '', change.reason],
      ]),
    ),
  };
}
