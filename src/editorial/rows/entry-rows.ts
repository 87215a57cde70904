import type { EntryKind, Id } from '../../catalogue/ids.js';
import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import type { EntryRow } from './ground-rows.js';

/** One row for every part with an id, placed as it is published. */
export function entryRows(parts: CatalogueParts): readonly EntryRow[] {
  const place = (kind: EntryKind, list: readonly { readonly id: Id }[]): readonly EntryRow[] =>
    list.map(({ id }, index) => ({ id, kind, position: index + 1 }));
  return [
    ...place('regime', parts.regimes),
    ...place('metric', parts.metrics),
    ...place('judgement', parts.judgements),
    ...place('reference', parts.references),
    ...place('layer', parts.layers),
    ...place('cause', parts.causes),
    ...place('scenario', parts.scenarios),
    ...place('concept', parts.concepts),
    ...place('intervention', parts.interventions),
    ...place('source', parts.sources),
    ...place('provision', parts.provisions),
    ...place('definition', parts.definitions),
    ...place('red-line', parts.redLines),
    ...place('claim', parts.claims),
    ...place('cell', parts.assessments),
    ...place('hole', parts.holes),
    ...place('lineage-step', parts.lineageSteps),
    ...place('authority', parts.authorities),
  ];
}
