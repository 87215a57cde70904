import { isAnyRecord, type Json, toJson } from '../../src/catalogue/json.js';

export type LeafPath = readonly (string | number)[];

/** The places of all texts in a value, from the outside in. */
export function textLeaves(value: unknown, path: LeafPath = []): readonly LeafPath[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => textLeaves(item, [...path, i]));
  if (isAnyRecord(value)) return Object.entries(value).flatMap(([field, item]) => textLeaves(item, [...path, field]));
  return [];
}

/** The value with another text in one place. */
export function withText(value: unknown, [step, ...rest]: LeafPath, text: string): Json {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? withText(item, rest, text) : toJson(item)));
  if (!isAnyRecord(value)) return toJson(value);
  return toJson({ ...value, [step]: withText(value[step], rest, text) });
}
