import type { CoverageFilterInput } from './filter.js';

/** Fields whose values are slugs of entries or codes; those of the others are names of enums. */
const TEXTS: ReadonlySet<string> = new Set(['scenarios', 'layers', 'regimes', 'countries', 'include', 'exclude']);

/** A filter as the argument of a GraphQL field, `(filter: {status: ANY})`; nothing where it says nothing. */
export function filterArgument(input: CoverageFilterInput): string {
  const fields = Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
    value == null ? [] : [`${name}: ${literal(value, TEXTS.has(name))}`],
  );
  return fields.length === 0 ? '' : `(filter: {${fields.join(', ')}})`;
}

function literal(value: unknown, isText: boolean): string {
  if (Array.isArray(value)) return `[${value.map((member: unknown) => literal(member, isText)).join(', ')}]`;
  if (typeof value === 'boolean') return String(value);
  return isText ? JSON.stringify(value) : String(value).toUpperCase().replaceAll('-', '_');
}
