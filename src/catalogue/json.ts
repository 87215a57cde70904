/** A value as JSON says it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;

export interface JsonRecord {
  readonly [field: string]: Json;
}

/** A field of an unknown value; no test of what it holds. */
export type AnyRecord = Readonly<Record<string, unknown>>;

export function isAnyRecord(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The same value, as JSON writes and reads it: fields in order of their names, absent ones left out, `undefined` null.
 * @throws TypeError where JSON has no such value
 */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (!isAnyRecord(value)) throw new TypeError(`JSON has no such ${typeof value}`);
  const fields = Object.keys(value).filter((field) => value[field] !== undefined);
  return Object.fromEntries(fields.sort().map((field) => [field, toJson(value[field])]));
}

/** Whether JSON says the same of both: the order of fields does not matter, and `undefined` is absent. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameJson(item, other[index]))
    );
  }
  if (!isAnyRecord(one) || !isAnyRecord(other)) return one === other;
  for (const field in one) if (!sameJson(one[field], other[field])) return false;
  for (const field in other) if (other[field] !== undefined && one[field] === undefined) return false;
  return true;
}
