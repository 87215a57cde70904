import type { View } from '../page.js';
import type { ListFile } from '../reference/list-file.js';
import { interventionList, readInterventionList } from './intervention-list.js';

/** Every intervention that the filters let through, on whatever page. */
export function interventionsFile(view: View): ListFile {
  const { page: _page, ...question } = readInterventionList(view.query);
  const { rows } = interventionList(view.snapshot.catalogue, question, view.asOf);
  return {
    columns: [
      ...['id', 'short_title', 'title', 'regime', 'kind', 'bindingness', 'status', 'first_event'],
      ...['provisions', 'definitions', 'red_lines', 'claims', 'verification'],
    ],
    rows: rows.map(({ intervention: one, status, date, counts }) => [
      ...[one.id, one.shortTitle, one.title, one.regime.slug, one.kind, one.bindingness, status, date],
      ...[counts.provisions, counts.definitions, counts.redLines, one.claims.length, one.verification],
    ]),
  };
}
