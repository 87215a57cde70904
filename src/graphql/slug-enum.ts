/** The name of a slug in the schema: `developer-policy` is `DEVELOPER_POLICY`, `exactMatch` is `EXACT_MATCH`. */
export function enumName(slug: string): string {
  return slug
    .replaceAll('-', '_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();
}

/** The values of an enum of the schema by name: inputs arrive as slugs, slugs go out as names. */
export function slugEnum(slugs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(slugs.map((slug) => [enumName(slug), slug]));
}
