/** Values out of parsed YAML, each checked where it is read. All throw an Error that names the place. */

/** Reads keys of a mapping; one that is not on the list is a slip. */
export function mapping(value: unknown, at: string, keys: readonly string[]): (key: string) => unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${at} is no mapping`);
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of entries.keys()) {
    if (!keys.includes(key)) throw new Error(`${at} has "${key}"; it takes ${keys.join(', ')}`);
  }
  return (key) => entries.get(key);
}

export function list<T>(value: unknown, at: string, read: (value: unknown, at: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Error(`${at} is no list`);
  return value.map((member: unknown, i) => read(member, `${at}[${i}]`));
}

export function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${at} is no text`);
  return value;
}

export function flag(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${at} is neither true nor false`);
  return value;
}

export function wholeNumber(value: unknown, at: string): number {
  if (!Number.isSafeInteger(value)) throw new Error(`${at} is no whole number`);
  return Number(value);
}

export function oneOf<T extends string>(scale: readonly T[]): (value: unknown, at: string) => T {
  return (value, at) => {
    const found = scale.find((word) => word === value);
    if (found === undefined) throw new Error(`${at} is "${String(value)}", not one of ${scale.join(', ')}`);
    return found;
  };
}
