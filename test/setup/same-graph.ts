/**
 * Where two graphs of values differ, as paths; none: they say the same and are linked the same way. An object that is
 * met again on one side must be the one that it was matched with on the other.
 */
export function graphDifferences(left: unknown, right: unknown, limit = 10): readonly string[] {
  const matched = new Map<object, object>();
  const found: string[] = [];
  const open: [unknown, unknown, string][] = [[left, right, '']];
  for (let next = open.pop(); next !== undefined && found.length < limit; next = open.pop()) {
    const [a, b, path] = next;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
      if (!Object.is(a, b)) found.push(`${path}: ${String(a)} and ${String(b)}`);
      continue;
    }
    const partner = matched.get(a);
    if (partner !== undefined) {
      if (partner !== b) found.push(`${path}: linked differently`);
      continue;
    }
    matched.set(a, b);
    const [mine, yours] = [fields(a), fields(b)];
    const keys = new Set([...mine.keys(), ...yours.keys()]);
    if (mine.size !== keys.size || yours.size !== keys.size) found.push(`${path}: not the same fields`);
    for (const key of keys) open.push([mine.get(key), yours.get(key), `${path}/${key}`]);
  }
  return found;
}

function fields(value: object): ReadonlyMap<string, unknown> {
  return new Map(value instanceof Map ? value : Object.entries(value));
}
