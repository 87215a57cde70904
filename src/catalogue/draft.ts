import { isAnyRecord } from './json.js';

/** Drafts of linked entries: writable until the catalogue is frozen. */
type Writable<T> = T extends readonly (infer E)[] ? E[] : T;
export type Draft<T> = { -readonly [K in keyof T]: Writable<T[K]> };

/** Look up what rules have proved to be there. A miss is a fault of the program, not of the data. */
export function must<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`no ${id} among ${map.size} entries, though the rules passed`);
  return found;
}

/** Freeze a value and everything that it holds, each object once; one object a step. */
export function* freezing(root: unknown): Generator<void, void> {
  const open: object[] = [];
  const freeze = (value: unknown) => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    open.push(value);
  };
  freeze(root);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) for (const inner of value as readonly unknown[]) freeze(inner);
    else if (value instanceof Map) for (const inner of value.values()) freeze(inner);
    else if (isAnyRecord(value)) for (const key in value) freeze(value[key]);
    yield;
  }
}

/** Group in the order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
