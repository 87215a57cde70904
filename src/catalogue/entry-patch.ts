import { type FieldDiff, ORDER } from './field-diff.js';
import { isAnyRecord, type Json, type JsonRecord, toJson } from './json.js';
import { itemsByKey } from './list-keys.js';

/**
 * An entry with the `after` of each field in its place. What `diffFields` found between two versions turns the first
 * into the second; some of it alone, those fields only: so an editor rebases a change field by field.
 * @throws Error where a path leads through what is not there
 */
export function applyFields(entry: object, fields: readonly FieldDiff[]): JsonRecord {
  const patched = patch(toJson(entry), '', fields);
  if (isRecord(patched)) return patched;
  throw new Error('an entry is an object');
}

function patch(value: Json, field: string, diffs: readonly FieldDiff[]): Json {
  const whole = diffs.find(({ path }) => path.length === 0);
  if (whole !== undefined) return whole.after;
  if (isList(value)) return patchList(value, field, diffs);
  if (!isRecord(value)) throw new Error(`"${String(diffs[0]?.path[0])}" leads through ${JSON.stringify(value)}`);
  const fields = new Map(Object.entries(value));
  for (const [step, below] of byFirstStep(diffs)) {
    const field = String(step);
    fields.set(field, patch(value[field] ?? null, field, below));
  }
  return Object.fromEntries([...fields].filter(([, held]) => held !== null));
}

function patchList(list: readonly Json[], field: string, diffs: readonly FieldDiff[]): Json {
  const steps = byFirstStep(diffs);
  if (diffs.every(({ path: [step] }) => typeof step === 'number')) {
    return list.map((item, index) => patch(item, '', steps.get(index) ?? []));
  }
  const items = new Map<string | number, Json>(itemsByKey(field, list));
  for (const [step, below] of steps) if (step !== ORDER) items.set(step, patch(items.get(step) ?? null, '', below));
  const order = steps.get(ORDER)?.[0]?.after ?? null;
  const keys = [...(isList(order) ? order.map(String) : []), ...items.keys()];
  return [...new Set(keys)].flatMap((key) => ((items.get(key) ?? null) === null ? [] : [items.get(key) ?? null]));
}

function byFirstStep(diffs: readonly FieldDiff[]): ReadonlyMap<string | number, readonly FieldDiff[]> {
  const groups = new Map<string | number, FieldDiff[]>();
  for (const {
    path: [step = '', ...path],
    ...values
  } of diffs) {
    groups.set(step, [...(groups.get(step) ?? []), { path, ...values }]);
  }
  return groups;
}

function isRecord(value: Json): value is JsonRecord {
  return isAnyRecord(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
