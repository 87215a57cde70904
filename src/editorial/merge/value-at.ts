import type { FieldPath } from '../../catalogue/finding.js';
import { isAnyRecord, type Json, toJson } from '../../catalogue/json.js';
import { itemsByKey } from '../../catalogue/list-keys.js';

/** What an entry says in a field, by the path that a `FieldDiff` has; null where there is nothing. */
export function valueAt(entry: object, path: FieldPath): Json {
  let value: unknown = entry;
  let field = '';
  for (const step of path) {
    if (Array.isArray(value)) {
      value = typeof step === 'number' ? value[step] : itemsByKey(field, value).get(step);
      field = '';
    } else {
      value = isAnyRecord(value) ? value[String(step)] : undefined;
      field = String(step);
    }
  }
  return toJson(value);
}
