import type { Catalogue } from '../../catalogue/catalogue.js';
import { criterionNodes } from '../../catalogue/criterion-nodes.js';
import { idOf } from '../../catalogue/ids.js';
import { unitsLike } from '../../catalogue/units.js';
import { atomOf } from '../../criteria/defined-criteria.js';
import { quantityName } from '../../criteria/criteria-text.js';
import type { FactField } from './fact-fields.js';
import type { FormFields } from './system-form.js';

/** What was answered, as questions that can be answered otherwise; in the order in which it was sent, each once. */
export function answeredFields(catalogue: Catalogue, fields: FormFields): readonly FactField[] {
  const found = new Map<string, FactField>();
  for (const [name, value] of fields) {
    if (value.trim() === '') continue;
    const field = name.startsWith('amount.')
      ? amountField(catalogue, name.slice('amount.'.length))
      : name.startsWith('holds.') && value !== 'unknown'
        ? judgementField(catalogue, name.slice('holds.'.length))
        : undefined;
    if (field !== undefined) found.set(`${field.kind} ${field.key}`, field);
  }
  return [...found.values()];
}

function amountField({ metrics }: Catalogue, key: string): FactField | undefined {
  const [slug = '', benchmark] = key.split('@');
  const metric = metrics.find((one) => one.slug === slug);
  if (metric === undefined) return undefined;
  const { unit, means } = metric;
  const label = quantityName({ metric: idOf('metric', slug), ...(benchmark === undefined ? {} : { benchmark }) });
  return { kind: 'quantity', key, label, means, unit, units: unitsLike(unit), thresholds: [], settles: 0 };
}

/** Any leaf that rests on the atom lends its words. */
function judgementField({ definitions }: Catalogue, atom: string): FactField | undefined {
  for (const { id, criteria } of definitions) {
    if (criteria === undefined) continue;
    for (const { path, criterion } of criterionNodes(criteria)) {
      if (criterion.kind !== 'judgement' || atomOf(id, criterion, path) !== atom) continue;
      return { kind: 'judgement', key: atom, label: criterion.text, decidedBy: criterion.decidedBy, settles: 0 };
    }
  }
  return undefined;
}
