import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { authoritiesRows } from './authorities-mapping.js';
import { clausesRows } from './clauses-mapping.js';
import { conceptsRows } from './concepts-mapping.js';
import { coverageRows } from './coverage-mapping.js';
import { entryRows } from './entry-rows.js';
import { frameRows } from './frame-mapping.js';
import { groundRows } from './ground-mapping.js';
import { interventionsRows } from './interventions-mapping.js';
import { layersRows } from './layers-mapping.js';
import { redLinesRows } from './red-lines-mapping.js';
import { scenariosRows } from './scenarios-mapping.js';
import { scopesRows } from './scopes-mapping.js';
import type { TableRows } from './table-rows.js';

/** The rows of every table that say what the parts say. `rowsToParts` is its inverse. */
export function partsToRows(parts: CatalogueParts): TableRows {
  return {
    entry: entryRows(parts),
    ...groundRows(parts),
    ...interventionsRows(parts),
    ...authoritiesRows(parts.authorities),
    ...layersRows(parts),
    ...scenariosRows(parts.scenarios),
    ...conceptsRows(parts.concepts),
    ...clausesRows(parts),
    ...redLinesRows(parts.redLines),
    ...scopesRows(parts.provisions, parts.redLines),
    ...coverageRows(parts),
    ...frameRows(parts.frame),
  };
}
