import { type AnyRecord, isAnyRecord } from './json.js';

/** What tells the objects of a list apart, by the field that holds the list; items with an `id` go by that. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  changes: ['before', 'after'],
  confidence: ['slug'],
  criteria: ['criterion'],
  dimensions: ['dimension'],
  events: ['kind', 'date'],
  evidence: ['slug'],
  examples: ['redLine', 'text'],
  holes: ['hole'],
  indicators: ['text'],
  mappings: ['taxonomy', 'facet', 'term'],
  pathway: ['step'],
  reliability: ['edition'],
  reviews: ['on', 'by'],
  sharedFailureModes: ['with'],
  stops: ['layer'],
  strengths: ['slug'],
  taxonomies: ['slug'],
};

/** Told apart by a text, which is edited as often as replaced: lists of one length are compared by position. */
const TEXTUAL = new Set(['dimensions', 'examples', 'holes', 'indicators']);

type Records = readonly AnyRecord[];

/** Whether both are lists of objects that are compared item by item, the first with the first. */
export function areByPosition(field: string, before: unknown, after: unknown): before is Records {
  return TEXTUAL.has(field) && isRecords(before) && isRecords(after) && before.length === after.length;
}

/** Whether both are lists of objects that have keys. */
export function areKeyed(field: string, before: unknown, after: unknown): before is Records {
  return isRecords(before) && isRecords(after) && keyFields(field, [...before, ...after]) !== undefined;
}

/** The items of a list under keys that name them, in the order of the list. */
export function itemsByKey<Item>(field: string, list: readonly Item[]): ReadonlyMap<string, Item> {
  const fields =
    keyFields(
      field,
      list.flatMap((item) => (isAnyRecord(item) ? [item] : [])),
    ) ?? [];
  const items = new Map<string, Item>();
  for (const item of list) {
    const values = isAnyRecord(item) ? fields.map((name) => item[name]) : [];
    const name = values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ');
    let key = name;
    // A second one of the same name is the second in order.
    for (let times = 2; items.has(key); times++) key = `${name} (${times})`;
    items.set(key, item);
  }
  return items;
}

function keyFields(field: string, items: Records): readonly string[] | undefined {
  return items.length > 0 && items.every(({ id }) => typeof id === 'string') ? ['id'] : KEYS[field];
}

function isRecords(value: unknown): value is Records {
  return Array.isArray(value) && value.every(isAnyRecord);
}
