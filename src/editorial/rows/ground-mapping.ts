import type { CatalogueParts } from '../../catalogue/parts-frame.js';
import { type Publish } from './ordered.js';
import { present } from './present.js';
import type { TableRows } from './table-rows.js';

type Parts = Pick<CatalogueParts, 'regimes' | 'metrics' | 'judgements' | 'references'>;
type Rows = Pick<TableRows, 'regime' | 'metric' | 'judgement' | 'reference'>;

export function groundRows(parts: Parts): Rows {
  return {
    regime: parts.regimes.map((x) => ({ ...x, country: x.country ?? null, identifiers: x.identifiers ?? null })),
    metric: parts.metrics.map((x) => ({ ...x, means: x.means ?? null })),
    judgement: parts.judgements.map((x) => ({ ...x })),
    reference: parts.references.map((x) => ({
      id: x.id,
      slug: x.slug,
      title: x.title ?? null,
      at: x.at ?? null,
      evidence: x.evidence ?? null,
      note: x.note ?? null,
      intervention: x.intervention ?? null,
    })),
  };
}

export function groundParts(rows: Rows, publish: Publish): Parts {
  return {
    regimes: publish(rows.regime).map(present),
    metrics: publish(rows.metric).map(present),
    judgements: publish(rows.judgement),
    references: publish(rows.reference).map(present),
  };
}
