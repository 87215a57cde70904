/** Drafts of linked entries: writable until the catalogue is frozen. */
type Writable<T> = T extends readonly (infer E)[] ? E[] : T;
export type Draft<T> = { -readonly [K in keyof T]: Writable<T[K]> };

/** Look up what rules have proved to be there. A miss is a fault of the program, not of the data. */
export function must<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`no ${id} among ${map.size} entries, though the rules passed`);
  return found;
}

/** Freeze a value and everything that it holds, each object once. */
export function deepFreeze<T>(root: T): T {
  const open: unknown[] = [root];
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    // One by one: a list of a hundred thousand is too long for arguments of a call.
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) open.push(inner);
  }
  return root;
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
