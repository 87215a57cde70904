/** Whether servers answer alike, whatever the order of their lists and the spelling of their enums. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** `BINDING` and `binding` are the same, so are lists in another order, and null and what is left out. */
function alike(value: Json): Json {
  if (typeof value === 'string') return /^[A-Z][A-Z_]*$/.test(value) ? value.toLowerCase().replaceAll('_', '-') : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.map(alike).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  const entries = Object.entries(value).filter(([, held]) => held !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, alike(held)]));
}

/** Whether two answers hold the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(alike(a as Json)) === JSON.stringify(alike(b as Json));
}

/** Every id in an answer that begins with one of these kinds, such as `claim/`. */
export function idsIn(answer: unknown, kinds: readonly string[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const id: unknown = Reflect.get(value, 'id');
    if (typeof id === 'string' && kinds.some((kind) => id.startsWith(kind))) ids.add(id);
    Object.values(value).forEach(look);
  };
  look(answer);
  return ids;
}
