import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { authoritiesParts } from './authorities-mapping.js';
import { clausesParts } from './clauses-mapping.js';
import { conceptsParts } from './concepts-mapping.js';
import { coverageParts } from './coverage-mapping.js';
import { framePart } from './frame-mapping.js';
import { groundParts } from './ground-mapping.js';
import { interventionsParts } from './interventions-mapping.js';
import { layersParts } from './layers-mapping.js';
import { publishedOrder } from './ordered.js';
import { redLinesParts } from './red-lines-mapping.js';
import { scenariosParts } from './scenarios-mapping.js';
import type { TableRows } from './table-rows.js';

/** The parts that the rows say, in published order, whatever the order of the rows. */
export function rowsToParts(rows: TableRows): CatalogueParts {
  const publish = publishedOrder(rows.entry);
  return {
    frame: framePart(rows),
    ...groundParts(rows, publish),
    ...interventionsParts(rows, publish),
    authorities: authoritiesParts(rows, publish),
    ...layersParts(rows, publish),
    scenarios: scenariosParts(rows, publish),
    concepts: conceptsParts(rows, publish),
    ...clausesParts(rows, publish),
    redLines: redLinesParts(rows, publish),
    ...coverageParts(rows, publish),
  };
}
