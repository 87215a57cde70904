/** The fields of a form that was sent; what is absent is the empty text. */
export type SentFields = ReadonlyMap<string, string>;

/** Line ends as we write them: a form sends two characters for each (HTML, "constructing the entry list"). */
export function sentFields(body: unknown): SentFields {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(
    Object.entries(body).map(([name, value]: [string, unknown]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return [name, typeof last === 'string' ? last.replaceAll('\r\n', '\n') : ''];
    }),
  );
}

export function field(fields: SentFields, name: string): string {
  return fields.get(name) ?? '';
}

/** A text that may be left out: null where it was. */
export function optional(fields: SentFields, name: string): string | null {
  const text = field(fields, name);
  return text.trim() === '' ? null : text;
}
