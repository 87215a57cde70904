/** Facts as fields of a form. */
import type { RankedFact } from '../../applicability/ranked-fact.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { slugOf } from '../../catalogue/ids.js';
import { unitsLike } from '../../catalogue/units.js';
import { amountWithUnit } from '../../criteria/amount.js';
import { quantityName } from '../../criteria/criteria-text.js';

/** A question that still matters. */
export type FactField =
  | {
      readonly kind: 'quantity';
      /** `training-compute`, `benchmark-score@WMDP-Bio`: what stands behind `amount.` and `unit.` */
      readonly key: string;
      readonly label: string;
      /** what the metric counts; absent where nobody wrote it down */
      readonly means: string | undefined;
      readonly unit: string;
      /** the units in which it may be given */
      readonly units: readonly string[];
      /** `> 1e25 FLOP`: where the outcome turns */
      readonly thresholds: readonly string[];
      readonly settles: number;
    }
  | {
      readonly kind: 'judgement';
      /** the atom, which stands behind `holds.` */
      readonly key: string;
      readonly label: string;
      readonly decidedBy: string;
      readonly settles: number;
    };

/** The name of a quantity in a form. */
export function quantityKey({ metric, benchmark }: { metric: string; benchmark?: string | null | undefined }): string {
  return benchmark == null ? slugOf(metric) : `${slugOf(metric)}@${benchmark}`;
}

export function factField(catalogue: Catalogue, { fact, settles }: RankedFact): FactField {
  if (fact.kind === 'judgement') {
    return { kind: 'judgement', key: fact.atom, label: fact.text, decidedBy: fact.decidedBy, settles };
  }
  return {
    kind: 'quantity',
    key: quantityKey(fact),
    label: quantityName(fact),
    means: catalogue.metrics.find(({ id }) => id === fact.metric)?.means,
    unit: fact.unit,
    units: unitsLike(fact.unit),
    thresholds: fact.thresholds.map(({ operator, value, unit }) => `${operator} ${amountWithUnit(value, unit)}`),
    settles,
  };
}
